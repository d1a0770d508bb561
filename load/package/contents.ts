import { glob, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { preProcessFile } from 'typescript'
import { grouped, verdict, type Verdict } from '../lib/proof.ts'
import { ROOT, type Tarball } from './tarball.ts'

const MOST_DEPENDENCIES = 12
const MOST_BYTES = 6_000_000

/** What the package weighs and what it brings along. */
export async function checkContents({ unpackedBytes, manifest }: Tarball): Promise<Verdict[]> {
  const names = Object.keys(manifest.dependencies)
  const known = new Set([...names, ...Object.keys(manifest.peerDependencies)])
  const unknown = [...(await importedNames())].filter((name) => !known.has(name))
  return [
    verdict(
      `at most ${MOST_DEPENDENCIES} dependencies, Node not among them`,
      String(names.length),
      names.length <= MOST_DEPENDENCIES && !names.includes('node'),
    ),
    verdict(
      `under ${grouped(MOST_BYTES)} bytes besides them`,
      grouped(unpackedBytes),
      unpackedBytes < MOST_BYTES,
    ),
    verdict(
      'it imports nothing but its dependencies',
      unknown.join(', ') || 'yes',
      unknown.length === 0,
    ),
  ]
}

/** The packages that what was built names. */
async function importedNames(): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for await (const file of glob('dist/{sandbox,scenarios}/**/*.js', { cwd: ROOT })) {
    if (file.includes('/assets/')) continue
    const text = await readFile(join(ROOT, file), 'utf8')
    for (const { fileName } of preProcessFile(text).importedFiles) {
      const isOwn = fileName.startsWith('.') || isBuiltin(fileName)
      if (!isOwn) names.add(packageOf(fileName))
    }
  }
  return names
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
