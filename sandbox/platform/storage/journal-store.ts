import { basename } from 'node:path'
import { Low } from 'lowdb'
import { announce } from './announce.ts'
import { Blobs } from './blobs.ts'
import { JournalAdapter } from './journal-adapter.ts'
import {
  StoreClosed,
  type Committed,
  type Reader,
  type SnapshotInfo,
  type Store,
  type Transaction,
} from './port.ts'
import type { Recovery } from './recovery.ts'
import { SavedSnapshots } from './saved-snapshots.ts'
import { stateHash } from './state-hash.ts'
import { cutOf, emptyState, type Cut, type State } from './state.ts'
import { Transactor, type Applied } from './transactor.ts'
import { onFiles } from './unavailable.ts'
import { failureOf, noticeOf } from './notice-texts.ts'

interface Options extends Recovery {
  /** There is none yet: it is there once it is published. */
  readonly isNew: boolean
  readonly closed: () => void
}

/** The embedded store: state in memory, and every commit in the journal before it is answered. */
export class JournalStore implements Store {
  readonly #options: Options
  readonly #adapter: JournalAdapter
  readonly #db: Low<State>
  readonly #transactor: Transactor
  readonly #saved: SavedSnapshots
  readonly #listeners = new Set<(commit: Committed) => void>()
  /** Work on whole files, one after another. */
  #chores: Promise<unknown> = Promise.resolve()
  #compacting = false
  #closed: StoreClosed | undefined
  #closing: Promise<void> | undefined

  private constructor(options: Options) {
    this.#options = options
    this.#saved = new SavedSnapshots({ ...options, manifest: () => this.#adapter.manifest })
    this.#transactor = new Transactor({
      store: basename(options.folder),
      state: () => this.#db.data,
      append: (lines, seq) => this.#adapter.append(lines, seq),
      room: options.room,
      blobs: new Blobs({ ...options, requireInPlace: () => this.#adapter.check() }),
      durable: (commits) => {
        this.#committed(commits)
      },
    })
    this.#adapter = new JournalAdapter({
      ...options,
      pause: (work) => this.#transactor.paused(work),
    })
    this.#db = new Low(this.#adapter, emptyState([]))
  }

  static async open(options: Options): Promise<JournalStore> {
    const store = new JournalStore(options)
    await store.#db.read()
    store.#transactor.begin()
    for (const { name, isDamaged } of await store.#saved.list()) {
      if (isDamaged) options.notice(noticeOf('snapshotDamaged', { folder: options.folder, name }))
    }
    return store
  }

  read<R>(work: (reader: Reader) => Promise<R>): Promise<R> {
    return this.#transactor.read(work)
  }

  transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
    return this.#transactor.transact(work)
  }

  onCommit(listener: (commit: Committed) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async hash(): Promise<string> {
    return stateHash(await this.#durableCut())
  }

  saveSnapshot(name: string): Promise<void> {
    return this.#chore(async () => this.#saved.save(name, await this.#durableCut()))
  }

  restoreSnapshot(name: string): Promise<void> {
    return this.#chore(async () => {
      this.#options.room.requireForState(await this.#saved.sizeOf(name))
      const restored = await this.#saved.load(name, this.#options.collections)
      await this.#transactor.paused(async () => {
        await this.#adapter.replace(this.#db.data, restored)
        this.#db.data = restored
      })
      this.#announce({ puts: [], isRestored: true })
    })
  }

  deleteSnapshot(name: string): Promise<void> {
    return this.#chore(() => this.#saved.delete(name))
  }

  snapshots(): Promise<readonly SnapshotInfo[]> {
    return this.#chore(() => this.#saved.list())
  }

  // Async, so that what it finds rejects instead of throwing.
  // eslint-disable-next-line @typescript-eslint/require-await
  async check(): Promise<void> {
    this.#adapter.check()
  }

  /** A store that was being made is there from now on. */
  publish(): Promise<void> {
    return this.#chore(() => this.#adapter.manifest.publish())
  }

  /** Writes a new snapshot, so that the journal begins anew. */
  compact(): Promise<void> {
    return this.#chore(() => this.#db.write())
  }

  /** Waits for what is under way; whatever comes later is refused. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close(new StoreClosed())
  }

  /** @param reason what calls that come too late are told */
  async close(reason: StoreClosed): Promise<void> {
    this.#transactor.requireNotWithin()
    this.#closed ??= reason
    this.#closing ??= this.#close(reason)
    await this.#closing
  }

  async #close(reason: StoreClosed): Promise<void> {
    await this.#chores
    await this.#transactor.end(reason, () => this.#adapter.close())
    this.#options.closed()
  }

  #durableCut(): Promise<Cut> {
    return this.#transactor.paused(() => Promise.resolve(cutOf(this.#db.data)))
  }

  #committed(commits: readonly Applied[]): void {
    if (this.#listeners.size > 0) {
      for (const { transaction } of commits) this.#announce({ puts: transaction.documentsPut() })
    }
    if (!this.#compacting && this.#adapter.wantsCompaction(this.#db.data))
      void this.#compactInBackground()
  }

  #announce(commit: Committed): void {
    announce(commit, this.#listeners, this.#options.notice)
  }

  /** When it fails, all commits are still in the journals; the next commit tries again. */
  async #compactInBackground(): Promise<void> {
    this.#compacting = true
    try {
      await this.compact()
    } catch (error) {
      const { folder, notice } = this.#options
      notice(failureOf('notCompacted', error, { folder }))
    } finally {
      this.#compacting = false
    }
  }

  async #chore<R>(work: () => Promise<R>): Promise<R> {
    this.#transactor.requireNotWithin()
    if (this.#closed !== undefined) throw this.#closed
    const before = this.#chores
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#chores = promise
    await before
    try {
      return await onFiles(work)
    } finally {
      resolve(undefined)
    }
  }
}
