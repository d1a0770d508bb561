import type { AtRest } from './digest.ts'
import { headerLine, parseHeader } from './file-header.ts'
import { isIntact } from './sealed-line.ts'

/** What should exist in the folder of a store. Whatever is not as it says is damage. */
export interface Manifest {
  /** The id of the store, which its journals bear; unknown of one that an earlier version made. */
  readonly store: string | null
  /** The newest snapshot; none until the first compaction or restoration. */
  readonly snapshot: Resting | null
  /** The journals since, oldest first, that are no longer written to. */
  readonly sealed: readonly Resting[]
  /** The generation of the journal that is written to. */
  readonly current: number
  /** How the current journal was left; absent while the store is open, and after a crash. */
  readonly closed: AtRest | null
  /** The named snapshots. One that is just being replaced may be the old one or the new one: null. */
  readonly saved: Readonly<Record<string, Saved | null>>
  /** Nobody knows what a store held that was repaired, so that nothing attached is swept from it. */
  readonly keepsBlobs?: boolean
}

export interface Saved extends AtRest {
  /** What is attached in it; absent: nothing. */
  readonly blobs?: readonly string[]
}

export interface Resting extends AtRest {
  readonly generation: number
}

const BEGUN = {
  snapshot: null,
  sealed: [],
  current: 1,
  closed: null,
  saved: {},
}

export function firstManifest(store: string): Manifest {
  return { store, ...BEGUN }
}

/** The one line of its file, to be sealed. */
export function manifestLine(manifest: Manifest): string {
  return headerLine('ces-store', { ...manifest })
}

/**
 * Absent when the text is not as it was written.
 *
 * @throws StoreTooNew when a later version of the sandbox wrote it
 */
export function parseManifest(text: Buffer, file: string): Manifest | undefined {
  const end = text.length - 1
  if (text.indexOf('\n') !== end) return undefined
  const line = text.subarray(0, end)
  const manifest = parseHeader<Manifest>(line, 'ces-store', file)
  return manifest !== undefined && isIntact(line) ? manifest : undefined
}
