import { attachments, removeBlobs } from './blobs.ts'
import type { Manifest } from './manifest.ts'
import type { Recovery } from './recovery.ts'
import type { State } from './state.ts'
import { failureOf } from './notice-texts.ts'

/**
 * Removes contents that neither the state nor a saved snapshot names: what a work left that was not
 * committed, and what is no longer attached. Where it is not known what a snapshot names, or the store was
 * repaired, all stay.
 */
export async function sweepBlobs(
  { files, folder, notice }: Recovery,
  found: { readonly state: State; readonly manifest: Manifest },
): Promise<void> {
  const { saved, keepsBlobs = false } = found.manifest
  const snapshots = Object.values(saved)
  if (keepsBlobs || snapshots.includes(null)) return
  const inSnapshots = new Set(snapshots.flatMap((snapshot) => snapshot?.blobs ?? []))
  const attached = found.state.tables.get(attachments.name)
  const isNamed = (sha256: string): boolean =>
    inSnapshots.has(sha256) || attached?.get(sha256) !== undefined
  try {
    await removeBlobs({ files, folder }, isNamed)
  } catch (error) {
    notice(failureOf('notSwept', error, { folder }))
  }
}
