/* Imported before all else, so that an older Node is told in a line instead of failing somewhere. */

const NEEDED = { major: 22, minor: 13 }

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < NEEDED.major || (major === NEEDED.major && minor < NEEDED.minor)) {
  const needed = `${String(NEEDED.major)}.${String(NEEDED.minor)}`
  const isFrench = (process.env['CES_LANG'] ?? process.env['LANG'] ?? '').startsWith('fr')
  const text = isFrench
    ? `Node ${needed} ou plus récent est nécessaire; ceci est la version ${process.versions.node}`
    : `Node ${needed} or later is needed; this is ${process.versions.node}`
  process.stderr.write(`ces: ${text}\n`)
  process.exit(2)
}
