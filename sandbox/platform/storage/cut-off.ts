import { basename, dirname, join } from 'node:path'
import type { Files } from './files.ts'
import type { Flaw } from './replay-journal.ts'

/**
 * Ends the journal before its flaw. What comes after is kept in a file beside it, whose name is
 * answered; but the beginning of a line that a crash cut off says nothing to anyone.
 */
export async function cutOff(
  files: Files,
  path: string,
  { flaw, keepsAll }: { readonly flaw: Flaw; readonly keepsAll: boolean },
): Promise<string | undefined> {
  const keeps = keepsAll || !flaw.torn || flaw.wholeLinesAfter
  const aside = keeps ? await copyAside(files, path, flaw) : undefined
  const file = await files.append(path)
  await file.truncate(flaw.offset)
  await file.sync()
  await file.close()
  return aside
}

/** Takes a file out of the store without losing it; answers its new name. */
export async function setAside(files: Files, path: string): Promise<string> {
  const aside = await freePath(files, path, `cut-off-${basename(path)}`)
  await files.rename(path, aside)
  await files.syncFolder(dirname(path))
  return basename(aside)
}

async function copyAside(files: Files, path: string, flaw: Flaw): Promise<string> {
  const wanted = `cut-off-at-line-${String(flaw.line)}-of-${basename(path)}`
  const aside = await freePath(files, path, wanted)
  const file = await files.append(aside)
  let offset = 0
  for await (const part of files.read(path)) {
    await file.append(part.subarray(Math.max(0, flaw.offset - offset)))
    offset += part.length
  }
  await file.sync()
  await file.close()
  await files.syncFolder(dirname(path))
  return basename(aside)
}

/** A store may be repaired more than once. */
async function freePath(files: Files, beside: string, wanted: string): Promise<string> {
  const names = await files.list(dirname(beside))
  let name = wanted
  for (let nth = 2; names.includes(name); nth++) name = `${String(nth)}-${wanted}`
  return join(dirname(beside), name)
}
