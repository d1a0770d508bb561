import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { wallIds } from '../../kernel/ids.ts'
import { ACKNOWLEDGED, AcknowledgedFile } from './acknowledged.ts'
import type { RunningDigest } from './digest.ts'
import { journalPath, snapshotPath } from './generation.ts'
import { Journal } from './journal.ts'
import { ManifestFile, STORE, UNDER_WAY } from './manifest-file.ts'
import { firstManifest, type Manifest } from './manifest.ts'
import { StorageUnavailable } from './port.ts'
import { recover } from './recover.ts'
import type { Recovery } from './recovery.ts'
import { snapshotLines } from './snapshot-lines.ts'
import { sweepBlobs } from './sweep-blobs.ts'
import { cutOf, emptyState, type Cut, type State } from './state.ts'
import { writeWhole } from './write-whole.ts'
import { failureOf } from './notice-texts.ts'

/** What the files may have beyond need: read in half a second to a second at a start. */
const SLACK = 64 * 1024 * 1024
/** Where nothing is ever replaced, the journals are as good as a snapshot and are left alone. */
const HISTORY_PER_DOCUMENT = 2

const ID_BYTES = 9

interface Options extends Recovery {
  /** There is no store yet: makes one, which is there once it is published. */
  readonly isNew: boolean
  /** Runs the work while nothing is pending and nobody commits. */
  readonly pause: <R>(work: () => Promise<R>) => Promise<R>
}

/** All that is open while a store is. */
interface OpenFiles {
  readonly manifest: ManifestFile
  readonly acknowledged: AcknowledgedFile
  journal: Journal
}

/**
 * lowdb's adapter: reading is the last snapshot and the journals since, writing is compaction.
 * Between the two, each commit is appended to the journal.
 */
export class JournalAdapter implements Adapter<State> {
  readonly #options: Options
  #open: OpenFiles | undefined
  /** After a failure the files first grow as much again before the next attempt. */
  #notBefore = 0

  constructor(options: Options) {
    this.#options = options
  }

  async read(): Promise<State> {
    const { files, folder, isNew, collections } = this.#options
    if (isNew) return await this.#make(emptyState(collections))
    const { state, manifest, current, leftOver } = await recover(this.#options)
    await this.#begin(new ManifestFile(files, { folder, name: STORE }, manifest), {
      state,
      current,
    })
    for (const name of leftOver) await files.remove(join(folder, name))
    await sweepBlobs(this.#options, { state, manifest })
    return state
  }

  get manifest(): ManifestFile {
    return this.#opened.manifest
  }

  /** A new snapshot in the background; commits go on into the next journal meanwhile. */
  async write(state: State): Promise<void> {
    const cut = await this.#options.pause(async () => {
      await this.#rotate(state.seq)
      return cutOf(state)
    })
    await this.#writeSnapshot(cut)
  }

  /** Makes another state the durable one, all at once. Only while paused. */
  async replace(state: State, by: State): Promise<void> {
    await this.#rotate(state.seq)
    by.seq = state.seq
    await this.#writeSnapshot(cutOf(by))
  }

  async append(lines: readonly string[], seq: number): Promise<void> {
    const { journal, manifest, acknowledged } = this.#opened
    await journal.append(lines, () => journal.isInPlace && manifest.isInPlace)
    const { current: generation } = manifest.manifest
    acknowledged.tell({ generation, seq, bytes: journal.size })
  }

  /** @throws StorageUnavailable when the files are no longer where they are written */
  check(): void {
    const { journal, manifest } = this.#opened
    journal.requireSound()
    manifest.requireSound()
    if (journal.isInPlace && manifest.isInPlace && this.#restIsThere) return
    throw new StorageUnavailable(
      `${this.#options.folder} was removed or replaced, wholly or in part`,
    )
  }

  /** Leaves a record of how the journal was left. What cannot be recorded is read as after a crash. */
  async close(): Promise<void> {
    if (this.#open === undefined) return
    const { journal, manifest, acknowledged } = this.#open
    const { files, folder, notice } = this.#options
    await acknowledged.close()
    await journal.close()
    try {
      this.check()
      await manifest.change({ closed: journal.atRest })
      await files.remove(join(folder, ACKNOWLEDGED))
    } catch (error) {
      notice(failureOf('notClosed', error, { folder }))
    }
  }

  /** Half of what a start reads is history that no longer counts. */
  wantsCompaction(state: State): boolean {
    const bytes = this.#bytes
    return bytes > this.#notBefore && bytes > SLACK + HISTORY_PER_DOCUMENT * lettersOf(state)
  }

  async #make(state: State): Promise<State> {
    const { files, folder } = this.#options
    await files.makeFolder(folder)
    await files.syncFolder(dirname(folder))
    const manifest = new ManifestFile(
      files,
      { folder, name: UNDER_WAY },
      firstManifest(wallIds.secret(ID_BYTES)),
    )
    await this.#begin(manifest, { state, current: undefined })
    return state
  }

  async #begin(
    manifest: ManifestFile,
    found: { readonly state: State; readonly current: RunningDigest | undefined },
  ): Promise<void> {
    const { files, folder } = this.#options
    const { store, current: generation } = manifest.manifest
    const { seq } = found.state
    // A folder that is being made is told by its manifest before anything else is in it.
    if (found.current === undefined) await manifest.change({})
    const journal =
      found.current === undefined
        ? await Journal.begin({ files, folder, store, generation, after: seq })
        : await Journal.resume(files, journalPath(folder, generation), found.current)
    const told = { generation, seq, bytes: journal.size }
    const acknowledged = await AcknowledgedFile.begin(files, folder, told)
    await manifest.change({ closed: null })
    this.#open = { manifest, acknowledged, journal }
  }

  /** The journal goes on in a new file, once the manifest says so. */
  async #rotate(after: number): Promise<void> {
    const { files, folder } = this.#options
    const { journal, manifest } = this.#opened
    journal.requireSound()
    const { store, current, sealed } = manifest.manifest
    const generation = current + 1
    const begun = await Journal.begin({ files, folder, store, generation, after })
    try {
      const resting = { generation: current, ...journal.atRest }
      await manifest.change({ sealed: [...sealed, resting], current: generation })
    } catch (error) {
      await begun.close()
      // Left where it is when nobody knows which manifest is on the medium.
      manifest.requireSound()
      await files.remove(journalPath(folder, generation))
      throw error
    }
    this.#opened.journal = begun
    await journal.close()
  }

  /** Once the manifest names the snapshot, the files before it no longer count. */
  async #writeSnapshot(cut: Cut): Promise<void> {
    const { files, folder } = this.#options
    const { manifest } = this.#opened
    const before = manifest.manifest
    const path = snapshotPath(folder, before.current)
    this.#notBefore = this.#bytes + SLACK
    const written = await writeWhole({ files, path }, snapshotLines(cut))
    await manifest.change({ snapshot: { generation: before.current, ...written }, sealed: [] })
    this.#notBefore = 0
    await this.#drop(before)
  }

  async #drop({ snapshot, sealed }: Manifest): Promise<void> {
    const { files, folder, notice } = this.#options
    try {
      if (snapshot !== null) await files.remove(snapshotPath(folder, snapshot.generation))
      for (const { generation } of sealed) await files.remove(journalPath(folder, generation))
    } catch (error) {
      notice(failureOf('notRemoved', error, { folder }))
    }
  }

  get #restIsThere(): boolean {
    const { files, folder } = this.#options
    const { snapshot, sealed } = this.manifest.manifest
    const paths = sealed.map(({ generation }) => journalPath(folder, generation))
    if (snapshot !== null) paths.push(snapshotPath(folder, snapshot.generation))
    return paths.every((path) => files.identity(path) !== undefined)
  }

  /** Of all files that a start reads. */
  get #bytes(): number {
    const { journal, manifest } = this.#opened
    const { snapshot, sealed } = manifest.manifest
    const resting = [...sealed, ...(snapshot === null ? [] : [snapshot])]
    return resting.reduce((sum, { bytes }) => sum + bytes, journal.size)
  }

  get #opened(): OpenFiles {
    if (this.#open === undefined) throw new Error('The store has not been read yet')
    return this.#open
  }
}

function lettersOf({ tables }: State): number {
  return tables.values().reduce((sum, { letters }) => sum + letters, 0)
}
