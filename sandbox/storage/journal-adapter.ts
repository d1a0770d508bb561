import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { messageOf } from './errors.ts'
import { journalPath, snapshotPath } from './generation.ts'
import { Journal } from './journal.ts'
import { recover, type Recovered, type Recovery } from './recover.ts'
import { snapshotLines } from './snapshot-lines.ts'
import { cutOf, type Cut, type State } from './state.ts'
import { writeWhole } from './write-whole.ts'

/** What the files may have beyond need: read in half a second to a second at a start. */
const SLACK = 64 * 1024 * 1024
/** Where nothing is ever replaced, the journals are as good as a snapshot and are left alone. */
const HISTORY_PER_DOCUMENT = 2

interface Options extends Recovery {
  /** Runs the work while nothing is pending and nobody commits. */
  readonly pause: <R>(work: () => Promise<R>) => Promise<R>
}

/**
 * lowdb's adapter: reading is the last snapshot and the journals since, writing is compaction.
 * Between the two, each commit is appended to the journal.
 */
export class JournalAdapter implements Adapter<State> {
  readonly #options: Options
  #journal: Journal | undefined
  #generation = 1
  #snapshot: number | undefined
  /** Of the snapshot and the journals that count, but the present one. */
  #sealedBytes = 0
  /** After a failure the files first grow as much again before the next attempt. */
  #notBefore = 0

  constructor(options: Options) {
    this.#options = options
  }

  async read(): Promise<State> {
    const { files, folder } = this.#options
    await files.makeFolder(folder)
    await files.syncFolder(dirname(folder))
    const recovered = await recover(this.#options)
    this.#snapshot = recovered.snapshot
    await this.#resume(recovered)
    for (const name of recovered.leftOver) await files.remove(join(folder, name))
    return recovered.state
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
    try {
      await this.#writeSnapshot(cutOf(by))
    } catch (error) {
      // It may have got its name already; the old state goes on, so it must not count.
      await this.#options.files.remove(this.#snapshotPath())
      throw error
    }
  }

  append(lines: readonly string[]): Promise<void> {
    return this.#writing().append(lines)
  }

  async close(): Promise<void> {
    await this.#journal?.close()
  }

  /** Half of what a start reads is history that no longer counts. */
  wantsCompaction(state: State): boolean {
    const bytes = this.#sealedBytes + this.#writing().size
    return bytes > this.#notBefore && bytes > SLACK + HISTORY_PER_DOCUMENT * lettersOf(state)
  }

  async #resume({ state, snapshot, journals }: Recovered): Promise<void> {
    const { files, folder } = this.#options
    for (const generation of journals) {
      this.#sealedBytes += this.#journal?.size ?? 0
      await this.#journal?.close()
      this.#generation = generation
      this.#journal = await Journal.resume(files, journalPath(folder, generation))
    }
    if (snapshot !== undefined) {
      this.#sealedBytes += await files.size(snapshotPath(folder, snapshot))
    }
    if (this.#journal === undefined) await this.#begin(snapshot ?? 1, state.seq)
  }

  async #begin(generation: number, after: number): Promise<void> {
    const { files, folder } = this.#options
    const begun = await Journal.begin({ files, folder, generation, after })
    const sealed = this.#journal
    this.#journal = begun
    this.#generation = generation
    this.#sealedBytes += sealed?.size ?? 0
    await sealed?.close()
  }

  #rotate(after: number): Promise<void> {
    this.#writing().requireSound()
    return this.#begin(this.#generation + 1, after)
  }

  /** Once the snapshot has its name, the files before it no longer count. */
  async #writeSnapshot(cut: Cut): Promise<void> {
    const { files } = this.#options
    this.#notBefore = this.#sealedBytes + this.#writing().size + SLACK
    this.#sealedBytes = await writeWhole({ files, path: this.#snapshotPath() }, snapshotLines(cut))
    this.#notBefore = 0
    const oldest = this.#snapshot ?? 1
    this.#snapshot = this.#generation
    await this.#dropFrom(oldest)
  }

  async #dropFrom(oldest: number): Promise<void> {
    const { files, folder, notice } = this.#options
    try {
      for (let old = oldest; old < this.#generation; old++) {
        await files.remove(snapshotPath(folder, old))
        await files.remove(journalPath(folder, old))
      }
    } catch (error) {
      notice(`Files that no longer count could not be removed: ${messageOf(error)}`)
    }
  }

  #snapshotPath(): string {
    return snapshotPath(this.#options.folder, this.#generation)
  }

  #writing(): Journal {
    if (this.#journal === undefined) throw new Error('The store has not been read yet')
    return this.#journal
  }
}

function lettersOf({ tables }: State): number {
  return tables.values().reduce((sum, { letters }) => sum + letters, 0)
}
