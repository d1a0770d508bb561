import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** All files below a folder, as paths from it, in order. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** What says who holds the folder; a start may change it whatever comes of it. */
export function isLock(file: string): boolean {
  return file.startsWith('.lock')
}

/** The same for the same files with the same bytes, locks apart. */
export async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha1')
  for (const file of await filesIn(folder)) {
    if (!isLock(file)) hash.update(`\0${file}\0`).update(await readFile(join(folder, file)))
  }
  return hash.digest('hex')
}
