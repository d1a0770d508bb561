import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { runWell } from './run.ts'

export const ROOT = join(import.meta.dirname, '../..')

const manifest = v.object({
  dependencies: v.record(v.string(), v.string()),
  devDependencies: v.record(v.string(), v.string()),
  peerDependencies: v.record(v.string(), v.string()),
})
export type Manifest = v.InferOutput<typeof manifest>

const told = v.tuple([v.object({ filename: v.string(), unpackedSize: v.number() })])

export interface Tarball {
  readonly file: string
  readonly unpackedBytes: number
  readonly manifest: Manifest
}

/** What `npm pack` makes of the repository as it is, built anew. */
export async function pack(folder: string): Promise<Tarball> {
  const command = ['npm', 'pack', '--json', '--silent', '--pack-destination', folder]
  const { out } = await runWell(command, { cwd: ROOT, env: process.env })
  const [{ filename, unpackedSize }] = v.parse(v.pipe(v.string(), v.parseJson(), told), out)
  const text = await readFile(join(ROOT, 'package.json'), 'utf8')
  return {
    file: join(folder, filename),
    unpackedBytes: unpackedSize,
    manifest: v.parse(v.pipe(v.string(), v.parseJson(), manifest), text),
  }
}
