import { Gate } from './gate.ts'
import { GroupCommit, type Commit } from './group-commit.ts'
import type { Reader, StorageUnavailable, Transaction } from './port.ts'
import { StateReader } from './reader.ts'
import type { State } from './state.ts'
import { StateTransaction } from './transaction.ts'

export interface Applied extends Commit {
  readonly transaction: StateTransaction
}

interface Options {
  readonly state: () => State
  /** Resolves when the lines of the journal are durable. */
  readonly append: (lines: readonly string[]) => Promise<void>
  /** Hears of commits in their order, once they are durable. */
  readonly durable: (commits: readonly Applied[]) => void
}

interface Outcome<R> {
  readonly result: R
  readonly durable: Promise<void> | undefined
}

/**
 * Runs works against the state in memory. A commit is seen by the next work at once, but nobody
 * hears an answer that rests on it before it is durable; when it cannot become durable, it is
 * taken back with everything that saw it.
 */
export class Transactor {
  readonly #state: () => State
  readonly #gate = new Gate()
  readonly #commits: GroupCommit<Applied>
  readonly #running = new Set<StateReader>()
  #ended: StorageUnavailable | undefined

  constructor({ state, append, durable }: Options) {
    this.#state = state
    this.#commits = new GroupCommit<Applied>({
      append,
      durable,
      failed: (commits, reason) => {
        this.#takeBack(commits, reason)
      },
    })
  }

  /** The state was loaded: all of it is durable. */
  begin(): void {
    this.#commits.startAt(this.#state().seq)
  }

  async read<R>(work: (reader: Reader) => Promise<R>): Promise<R> {
    const { result, durable } = await this.#gate.shared(() => this.#read(work))
    await durable
    return result
  }

  async transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
    const { result, durable } = await this.#gate.alone(() => this.#transact(work))
    await durable
    return result
  }

  /** Runs the work while nobody reads or writes and every commit is durable or taken back. */
  paused<R>(work: () => Promise<R>): Promise<R> {
    return this.#gate.alone(async () => {
      await this.#commits.settled()
      this.#requireGoing()
      return work()
    })
  }

  /** Runs the work as the last one; whatever comes after is refused for the reason. */
  end(reason: StorageUnavailable, work: () => Promise<void>): Promise<void> {
    return this.paused(() => {
      this.#ended = reason
      return work()
    })
  }

  async #read<R>(work: (reader: Reader) => Promise<R>): Promise<Outcome<R>> {
    this.#requireGoing()
    const reader = new StateReader(this.#state())
    const result = await this.#tracked(reader, work)
    return { result, durable: this.#commits.whenDurable(reader.seen) }
  }

  async #transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<Outcome<R>> {
    this.#requireGoing()
    const transaction = new StateTransaction(this.#state())
    try {
      const result = await this.#tracked(transaction, work)
      return { result, durable: this.#commit(transaction) }
    } catch (error) {
      transaction.undo()
      throw error
    }
  }

  /** While it runs, a work can be aborted; afterwards it can do nothing more. */
  async #tracked<S extends StateReader, R>(
    session: S,
    work: (session: S) => Promise<R>,
  ): Promise<R> {
    this.#running.add(session)
    try {
      const result = await work(session)
      session.requireActive()
      return result
    } finally {
      this.#running.delete(session)
      session.end()
    }
  }

  #commit(transaction: StateTransaction): Promise<void> | undefined {
    if (transaction.changesNothing) return this.#commits.whenDurable(transaction.seen)
    const seq = ++this.#state().seq
    this.#commits.add({ seq, content: transaction.content(), transaction })
    return this.#commits.whenDurable(seq)
  }

  /** The running transaction stands on the pending ones, so it is undone first. */
  #takeBack(commits: readonly Applied[], reason: StorageUnavailable): void {
    for (const session of this.#running) session.abort(reason)
    for (const { transaction } of commits.toReversed()) transaction.undo()
    this.#state().seq -= commits.length
  }

  #requireGoing(): void {
    if (this.#ended !== undefined) throw this.#ended
  }
}
