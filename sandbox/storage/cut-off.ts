import { basename, dirname, join } from 'node:path'
import type { Files } from './files.ts'
import { journalPath } from './generation.ts'
import type { Flaw } from './replay-journal.ts'

interface Journals {
  readonly files: Files
  readonly folder: string
}

/**
 * Ends the journal before its flaw. What comes after is kept in a file beside it, whose path is
 * answered; but the beginning of a line that a crash cut off says nothing to anyone.
 */
export async function cutOff(
  { files, folder }: Journals,
  generation: number,
  flaw: Flaw,
): Promise<string | undefined> {
  const path = journalPath(folder, generation)
  const keeps = !flaw.torn || flaw.wholeLinesAfter
  const aside = keeps ? await copyAside(files, path, flaw) : undefined
  const file = await files.append(path)
  await file.truncate(flaw.offset)
  await file.sync()
  await file.close()
  return aside
}

/** Takes a journal that follows a flaw out of the sequence. */
export async function setAside({ files, folder }: Journals, generation: number): Promise<void> {
  const path = journalPath(folder, generation)
  await files.rename(path, join(folder, `cut-off-${basename(path)}`))
}

async function copyAside(files: Files, path: string, flaw: Flaw): Promise<string> {
  const aside = join(dirname(path), `cut-off-at-line-${String(flaw.line)}-of-${basename(path)}`)
  const file = await files.append(aside)
  let offset = 0
  for await (const part of files.read(path)) {
    await file.append(part.subarray(Math.max(0, flaw.offset - offset)))
    offset += part.length
  }
  await file.sync()
  await file.close()
  await files.syncFolder(dirname(path))
  return aside
}
