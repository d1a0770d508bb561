import { delimiter } from 'node:path'

/** What tells npm, vitest or Node of whoever runs this proof. */
const OURS =
  /^(npm_(?!config_(registry|cache|cafile)$)|VITEST|CES_|NODE|INIT_CWD$|TEST$|DEV$|PROD$|MODE$)/
/** Where a machine says how its Node meets the network. */
const THEIRS = /^NODE_(EXTRA_CA_CERTS|USE_ENV_PROXY)$/

/** What a shell of the vendor has: its own Node first, and nothing of the script that runs this proof. */
export function environmentOf(nodeFolder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name) || THEIRS.test(name))
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const elsewhere = folders.filter((folder) => !folder.includes('node_modules'))
  return { ...Object.fromEntries(kept), PATH: [nodeFolder, ...elsewhere].join(delimiter) }
}
