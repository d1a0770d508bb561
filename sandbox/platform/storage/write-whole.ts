import { dirname } from 'node:path'
import { RunningDigest, type AtRest } from './digest.ts'
import type { AppendFile, Files } from './files.ts'
import { UNFINISHED } from './generation.ts'
import { sealed } from './sealed-line.ts'

/** Small enough that preparing it holds the event loop for about a millisecond. */
const PART = 256 * 1024
/** Syncing as we go keeps the syncs of commits from waiting for one great flush at the end. */
const SYNC_EVERY = 4 * 1024 * 1024

interface Place {
  readonly files: Files
  readonly path: string
  /** Told of the file that is written, before it gets its name. */
  readonly written?: (identity: string | undefined) => void
}

/**
 * Writes a file of sealed lines that is there whole or not at all, whatever happens on the way.
 * Answers its length and its digest.
 */
export async function writeWhole(place: Place, lines: Iterable<string>): Promise<AtRest> {
  return await placeWhole(place, (file) => writeParts(file, lines))
}

/** The same of whatever is written into the file, which is synced there and closed here. */
export async function placeWhole<R>(
  { files, path, written: tell }: Place,
  write: (file: AppendFile) => Promise<R>,
): Promise<R> {
  const unfinished = path + UNFINISHED
  try {
    await files.remove(unfinished)
    const written = await writeAndClose(await files.append(unfinished), write)
    tell?.(files.identity(unfinished))
    await files.rename(unfinished, path)
    await files.syncFolder(dirname(path))
    return written
  } catch (error) {
    await files.remove(unfinished).catch(() => undefined)
    throw error
  }
}

async function writeAndClose<R>(
  file: AppendFile,
  write: (file: AppendFile) => Promise<R>,
): Promise<R> {
  try {
    return await write(file)
  } finally {
    await file.close()
  }
}

async function writeParts(file: AppendFile, lines: Iterable<string>): Promise<AtRest> {
  const digest = new RunningDigest()
  let unsynced = 0
  for (const part of inParts(lines)) {
    await file.append(part)
    digest.add(part)
    unsynced += part.length
    if (unsynced < SYNC_EVERY) continue
    await file.sync()
    unsynced = 0
  }
  await file.sync()
  return digest.atRest
}

function* inParts(lines: Iterable<string>): Generator<Buffer> {
  let part: string[] = []
  let length = 0
  for (const line of lines) {
    part.push(line)
    length += line.length
    if (length < PART) continue
    yield sealed(part)
    part = []
    length = 0
  }
  if (length > 0) yield sealed(part)
}
