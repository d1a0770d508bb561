import { join } from 'node:path'
import { ACKNOWLEDGED } from './acknowledged.ts'
import { BLOBS, removeBlobs } from './blobs.ts'
import type { Files } from './files.ts'
import { isStateFile, UNFINISHED } from './generation.ts'
import { STORE, UNDER_WAY } from './manifest-file.ts'
import { isName } from './names.ts'
import { SAVED } from './saved-snapshots.ts'

/** The keys of a workspace lie beside its store, outside of what is saved and restored. */
export const KEYS = 'keys.json'

const NAMED: readonly string[] = [STORE, UNDER_WAY, ACKNOWLEDGED, KEYS]
const CUT_OFF = /^(\d+-)?cut-off-/

/** Removes from a folder what the sandbox wrote; the folder goes with it when nothing else is in it. */
export async function removeOwnFiles(files: Files, folder: string): Promise<boolean> {
  const saved = join(folder, SAVED)
  for (const name of await files.list(saved)) {
    if (isSavedFile(name)) await files.remove(join(saved, name))
  }
  await files.removeEmptyFolder(saved)
  await removeBlobs({ files, folder }, () => false)
  await files.removeEmptyFolder(join(folder, BLOBS))
  const names = (await files.list(folder)).filter((name) => isOwnFile(name) && name !== UNDER_WAY)
  for (const name of names) await files.remove(join(folder, name))
  // The marker goes last, also on the medium: until then the rest is known to be ours.
  await files.syncFolder(folder)
  await files.remove(join(folder, UNDER_WAY))
  return await files.removeEmptyFolder(folder)
}

/** Whether the files of a store are in a folder, although its marker may be missing. */
export function looksLikeStore(names: readonly string[]): boolean {
  if (names.includes(STORE)) return true
  return (
    !names.includes(UNDER_WAY) && names.some((name) => isStateFile(name) && !isUnfinished(name))
  )
}

/** Whether there is nothing in a folder but what a making left that was cut short. */
export function isFree(names: readonly string[]): boolean {
  return names.every((name) => name === UNDER_WAY + UNFINISHED)
}

function isOwnFile(name: string): boolean {
  const finished = isUnfinished(name) ? name.slice(0, -UNFINISHED.length) : name
  return NAMED.includes(finished) || isStateFile(finished) || CUT_OFF.test(name)
}

function isSavedFile(name: string): boolean {
  const finished = isUnfinished(name) ? name.slice(0, -UNFINISHED.length) : name
  return finished.endsWith('.jsonl') && isName(finished.slice(0, -'.jsonl'.length))
}

function isUnfinished(name: string): boolean {
  return name.endsWith(UNFINISHED)
}
