import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environmentOf } from './environment.ts'
import { runWell } from './run.ts'
import { ROOT } from './tarball.ts'

/** One of each line of Node that the package is for, by exact version. */
export const NODES = ['22.23.3', '24.21.0', '26.10.0'] as const

/** The folder of the `node` that runs this. */
export const OWN_NODE = join(process.execPath, '..')

/** The folder of a `node` of that version, which is installed once and kept in the cache. */
export async function folderOfNode(version: string): Promise<string> {
  const cwd = join(ROOT, '.cache/nodes', version)
  const folder = join(cwd, 'node_modules/node/bin')
  if (existsSync(join(folder, 'node'))) return folder
  await mkdir(cwd, { recursive: true })
  const manifest = { private: true, allowScripts: { node: true } }
  await writeFile(join(cwd, 'package.json'), JSON.stringify(manifest))
  const place = { cwd, env: environmentOf(OWN_NODE) }
  await runWell(['npm', 'install', '--no-fund', '--no-audit', `node@${version}`], place)
  // An npm that blocks install scripts in spite of `allowScripts` leaves the binary out.
  if (!existsSync(join(folder, 'node'))) {
    const inside = { ...place, cwd: join(cwd, 'node_modules/node') }
    await runWell(['node', 'installArchSpecificPackage.js'], inside)
  }
  return folder
}
