import { join } from 'node:path'
import { fill } from '../../kernel/problem.ts'
import { ACKNOWLEDGED, readAcknowledged, type Acknowledged } from './acknowledged.ts'
import { cutOff } from './cut-off.ts'
import { digestOf, isSame, type AtRest, type RunningDigest } from './digest.ts'
import { StoreDamaged } from './errors.ts'
import { generationsIn, isStateFile, journalPath, snapshotPath } from './generation.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { readManifest, STORE } from './manifest-file.ts'
import type { Manifest } from './manifest.ts'
import type { Recovered, Recovery } from './recovery.ts'
import { replayJournal, type Replayed } from './replay-journal.ts'
import { salvage } from './salvage.ts'
import { emptyState, type State } from './state.ts'
import { DAMAGE, WAYS_OUT } from './damage-texts.ts'
import { noticeOf } from './notice-texts.ts'

/**
 * The state on disk: the snapshot, then the journals that the manifest names. What a crash left of an
 * unacknowledged write is cut off and said.
 *
 * @throws StoreDamaged when something that should be there is not there as it was written
 */
export async function recover(recovery: Recovery): Promise<Recovered> {
  try {
    return await recoverWhole(recovery)
  } catch (error) {
    if (!recovery.repair || !(error instanceof StoreDamaged)) throw error
    return await salvage(recovery, error)
  }
}

async function recoverWhole(recovery: Recovery): Promise<Recovered> {
  const { files, folder } = recovery
  const names = await files.list(folder)
  const manifest = await requireManifest(recovery, names)
  return await new ByManifest(recovery, manifest, names).run()
}

async function requireManifest(
  { files, folder }: Recovery,
  names: readonly string[],
): Promise<Manifest> {
  const file = join(folder, STORE)
  const found = names.includes(STORE)
  const manifest = found ? await readManifest(files, file) : undefined
  if (manifest !== undefined) return manifest
  const reason = found ? DAMAGE.changed : DAMAGE.missingManifest
  throw new StoreDamaged({ file, reason, wayOut: WAYS_OUT.repair })
}

/** Reads what the manifest names, and believes nothing that is not as it says. */
class ByManifest {
  readonly #recovery: Recovery
  readonly #manifest: Manifest
  readonly #names: readonly string[]
  #state: State

  constructor(recovery: Recovery, manifest: Manifest, names: readonly string[]) {
    this.#recovery = recovery
    this.#manifest = manifest
    this.#names = names
    this.#state = emptyState(recovery.collections)
  }

  async run(): Promise<Recovered> {
    const { snapshot, sealed } = this.#manifest
    if (this.#recovery.repair) this.#requireNoOther()
    await this.#requireRoom()
    if (snapshot !== null) await this.#load(snapshot.generation, snapshot)
    for (const journal of sealed) await this.#replay(journal.generation, journal)
    const current = await this.#replayCurrent()
    await this.#refuseLater()
    return {
      state: this.#state,
      manifest: this.#manifest,
      current,
      leftOver: this.#leftOver(),
    }
  }

  /** Whoever repairs may have put a snapshot in the place of what was lost, as the ways out say. */
  #requireNoOther(): void {
    const { folder } = this.#recovery
    const newest = generationsIn(this.#names).snapshot
    if (newest === undefined || newest === this.#manifest.snapshot?.generation) return
    const reason = DAMAGE.unnamed
    throw new StoreDamaged({ file: snapshotPath(folder, newest), reason, wayOut: WAYS_OUT.repair })
  }

  async #requireRoom(): Promise<void> {
    const { files, folder, room } = this.#recovery
    const paths = this.#names.filter(isStateFile).map((name) => join(folder, name))
    const sizes = await Promise.all(paths.map((path) => files.size(path)))
    room.requireForState(sizes.reduce((sum, size) => sum + size, 0))
  }

  async #load(generation: number, expected: AtRest): Promise<void> {
    const { files, folder, collections } = this.#recovery
    const path = this.#require(snapshotPath(folder, generation))
    this.#state = (await loadSnapshot({ files, path, expected }, collections)).state
  }

  async #replay(generation: number, expected: AtRest): Promise<RunningDigest> {
    const { files, folder } = this.#recovery
    const path = this.#require(journalPath(folder, generation))
    const { flaw, digest } = await replayJournal({ files, path }, this.#state)
    if (flaw !== undefined) throw new StoreDamaged({ file: path, ...flaw, wayOut: WAYS_OUT.repair })
    requireSame(path, digest, expected)
    return digest
  }

  /** After a clean close it is as it was left; after a crash, nothing acknowledged may be missing. */
  async #replayCurrent(): Promise<RunningDigest> {
    const { closed, current } = this.#manifest
    if (closed !== null) return await this.#replay(current, closed)
    const { files, folder } = this.#recovery
    const path = this.#require(journalPath(folder, current))
    const replayed = await replayJournal({ files, path }, this.#state)
    if (replayed.flaw?.line !== 1) this.#requireOwn(path, replayed)
    await this.#requireAcknowledged(path, replayed)
    const { flaw, digest } = replayed
    if (flaw === undefined) return digest
    if (!flaw.torn) throw new StoreDamaged({ file: path, ...flaw, wayOut: WAYS_OUT.repair })
    const aside = await cutOff(files, path, { flaw, keepsAll: false })
    const kept = aside === undefined ? '' : noticeOf('cutOffKept', { aside })
    this.#recovery.notice(noticeOf('cutOff', { path, line: flaw.line, kept }))
    return await digestOf(files.read(path))
  }

  #requireOwn(file: string, { store }: Replayed): void {
    if (this.#manifest.store === null || this.#manifest.store === store) return
    throw new StoreDamaged({ file, reason: DAMAGE.ofAnother, wayOut: WAYS_OUT.repair })
  }

  async #requireAcknowledged(path: string, replayed: Replayed): Promise<void> {
    const { files, folder } = this.#recovery
    const told = await readAcknowledged(files, folder)
    if (told === undefined) {
      const reason = DAMAGE.missingOrChanged
      throw new StoreDamaged({ file: join(folder, ACKNOWLEDGED), reason, wayOut: WAYS_OUT.repair })
    }
    if (told.generation > this.#manifest.current) throw staleManifest(folder, ACKNOWLEDGED)
    if (told.generation === this.#manifest.current) requireUpTo(path, told, replayed)
  }

  /** A crash may leave a journal that was just begun, but not one with commits. */
  async #refuseLater(): Promise<void> {
    const { files, folder } = this.#recovery
    const { journals } = generationsIn(this.#names)
    for (const generation of journals) {
      if (generation <= this.#manifest.current) continue
      const path = journalPath(folder, generation)
      const { lines } = await replayJournal({ files, path }, this.#state)
      if (lines > 1) throw staleManifest(folder, path)
    }
  }

  #leftOver(): readonly string[] {
    const { snapshot, sealed, current } = this.#manifest
    const { folder } = this.#recovery
    const journals = [...sealed.map(({ generation }) => generation), current]
    const counts = new Set(journals.map((generation) => journalPath(folder, generation)))
    if (snapshot !== null) counts.add(snapshotPath(folder, snapshot.generation))
    return this.#names.filter((name) => isStateFile(name) && !counts.has(join(folder, name)))
  }

  #require(path: string): string {
    if (this.#names.some((name) => join(this.#recovery.folder, name) === path)) return path
    throw new StoreDamaged({ file: path, reason: DAMAGE.missing, wayOut: WAYS_OUT.repair })
  }
}

function requireSame(file: string, { atRest }: RunningDigest, expected: AtRest): void {
  if (isSame(atRest, expected)) return
  const left = { leftBytes: expected.bytes, leftDigest: expected.digest }
  const reason = fill(DAMAGE.sum, { bytes: atRest.bytes, digest: atRest.digest, ...left })
  throw new StoreDamaged({ file, reason, wayOut: WAYS_OUT.repair })
}

function requireUpTo(
  file: string,
  { seq, bytes }: Acknowledged,
  { flaw, digest, lines }: Replayed,
): void {
  if ((flaw?.offset ?? digest.bytes) >= bytes) return
  const reason = flaw?.reason ?? fill(DAMAGE.short, { seq })
  throw new StoreDamaged({ file, line: flaw?.line ?? lines + 1, reason, wayOut: WAYS_OUT.repair })
}

function staleManifest(folder: string, than: string): StoreDamaged {
  const reason = fill(DAMAGE.older, { than })
  return new StoreDamaged({ file: join(folder, STORE), reason, wayOut: WAYS_OUT.repair })
}
