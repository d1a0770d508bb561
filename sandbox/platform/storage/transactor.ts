import { AsyncLocalStorage } from 'node:async_hooks'
import type { Blobs } from './blobs.ts'
import { NestedWork } from './errors.ts'
import { Gate } from './gate.ts'
import { GroupCommit, type Commit } from './group-commit.ts'
import type { Reader, StorageUnavailable, Transaction } from './port.ts'
import { StateReader } from './reader.ts'
import type { Room } from './room.ts'
import type { State } from './state.ts'
import { StateTransaction } from './transaction.ts'

export interface Applied extends Commit {
  readonly transaction: StateTransaction
}

interface Options {
  /** Its name. */
  readonly store: string
  readonly state: () => State
  /** Resolves when the lines of the journal, up to that commit, are durable. */
  readonly append: (lines: readonly string[], seq: number) => Promise<void>
  readonly room: Room
  readonly blobs: Blobs
  /** Hears of commits in their order, once they are durable. */
  readonly durable: (commits: readonly Applied[]) => void
}

/** What came of a work, and the last commit that it rests on. */
type Outcome<R> =
  { readonly seq: number; readonly result: R } | { readonly seq: number; readonly error: unknown }

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
  /** Whose work is asking: it goes with what the work calls and awaits. */
  readonly #within = new AsyncLocalStorage<StateReader>()
  readonly #room: Room
  readonly #blobs: Blobs
  readonly #store: string
  #ended: StorageUnavailable | undefined

  constructor({ state, append, durable, room, blobs, store }: Options) {
    this.#state = state
    this.#room = room
    this.#blobs = blobs
    this.#store = store
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
    this.requireNotWithin()
    await this.#gate.enterShared()
    let reader: StateReader | undefined
    let outcome: Outcome<R>
    try {
      reader = this.#begin(new StateReader(this.#state(), this.#blobs, this.#store))
      const result = await work(reader)
      reader.requireActive()
      outcome = { seq: reader.seen, result }
    } catch (error) {
      outcome = { seq: this.#committed(reader), error }
    } finally {
      this.#finish(reader)
      this.#gate.leaveShared()
    }
    const durable = this.#commits.whenDurable(outcome.seq)
    if (durable !== undefined) await durable
    return told(outcome)
  }

  async transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
    this.requireNotWithin()
    await this.#gate.enterAlone()
    let transaction: StateTransaction | undefined
    let outcome: Outcome<R>
    try {
      transaction = this.#begin(new StateTransaction(this.#state(), this.#blobs, this.#store))
      const result = await work(transaction)
      transaction.requireActive()
      outcome = { seq: this.#commit(transaction), result }
    } catch (error) {
      transaction?.undo()
      outcome = { seq: this.#committed(transaction), error }
    } finally {
      this.#finish(transaction)
      this.#gate.leaveAlone()
    }
    const durable = this.#commits.whenDurable(outcome.seq)
    if (durable !== undefined) await durable
    return told(outcome)
  }

  /** Runs the work while nobody reads or writes and every commit is durable or taken back. */
  async paused<R>(work: () => Promise<R>): Promise<R> {
    this.requireNotWithin()
    await this.#gate.enterAlone()
    try {
      await this.#commits.settled()
      this.#requireGoing()
      return await work()
    } finally {
      this.#gate.leaveAlone()
    }
  }

  /** Runs the work as the last one; whatever comes after is refused for the reason. */
  end(reason: StorageUnavailable, work: () => Promise<void>): Promise<void> {
    return this.paused(() => {
      this.#ended = reason
      return work()
    })
  }

  /**
   * For whatever waits until works are over. What a work began and left behind may go on once it has ended.
   *
   * @throws NestedWork when a running work asks
   */
  requireNotWithin(): void {
    const session = this.#within.getStore()
    if (session !== undefined && this.#running.has(session)) throw new NestedWork()
  }

  /** The last commit that a work saw which made none of its own. */
  #committed(session: StateReader | undefined): number {
    return Math.min(session?.seen ?? 0, this.#state().seq)
  }

  /**
   * While it runs, a work can be aborted; afterwards it can do nothing more. What follows is known to be
   * within it; whoever asked for the work is not, since the gate was awaited in between. To run the work
   * in a scope of its own would cost a copy of all scopes at its end, too.
   */
  #begin<S extends StateReader>(session: S): S {
    this.#requireGoing()
    this.#running.add(session)
    this.#within.enterWith(session)
    return session
  }

  #finish(session: StateReader | undefined): void {
    if (session === undefined) return
    this.#running.delete(session)
    session.end()
  }

  /** Answers the last commit that an answer rests on. */
  #commit(transaction: StateTransaction): number {
    transaction.numberLines()
    if (transaction.changesNothing) return transaction.seen
    this.#room.require(transaction.growth)
    const seq = ++this.#state().seq
    this.#commits.add({ seq, content: transaction.content(), transaction })
    return seq
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

/** A refusal rests on what was seen as an answer does: neither is told before that is durable. */
function told<R>(outcome: Outcome<R>): R {
  if ('error' in outcome) throw outcome.error
  return outcome.result
}
