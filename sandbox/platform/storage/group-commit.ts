import { setImmediate as nextTurn } from 'node:timers/promises'
import { messageOf } from './errors.ts'
import { commitLine } from './commit-line.ts'
import { StorageUnavailable } from './port.ts'

export interface Commit {
  readonly seq: number
  /** Of `commitContent`. */
  readonly content: string
}

interface Batch<C> {
  readonly commits: C[]
  readonly done: PromiseWithResolvers<undefined>
}

export interface GroupCommitHooks<C> {
  /** @param seq the last commit of the lines */
  readonly append: (lines: readonly string[], seq: number) => Promise<void>
  /** In commit order, before anybody hears that the commits are durable. */
  readonly durable: (commits: readonly C[]) => void
  /** All commits that are applied but not durable, in commit order. */
  readonly failed: (commits: readonly C[], reason: StorageUnavailable) => void
}

/** Commits that arrive while a sync is under way share the next one. */
export class GroupCommit<C extends Commit> {
  readonly #hooks: GroupCommitHooks<C>
  #durable = 0
  #syncing: Batch<C> | undefined
  #gathering: Batch<C> | undefined
  #flushing: Promise<void> | undefined

  constructor(hooks: GroupCommitHooks<C>) {
    this.#hooks = hooks
  }

  /** All commits up to this one are durable already. */
  startAt(durable: number): void {
    this.#durable = durable
  }

  add(commit: C): void {
    this.#gathering ??= { commits: [], done: withResolvers() }
    this.#gathering.commits.push(commit)
    this.#flushing ??= this.#flush()
  }

  /** Resolves when the commit is durable; a commit that was undone rejects. */
  whenDurable(seq: number): Promise<void> | undefined {
    if (seq <= this.#durable) return undefined
    const lastSyncing = this.#syncing?.commits.at(-1)?.seq ?? 0
    return (seq <= lastSyncing ? this.#syncing : (this.#gathering ?? this.#syncing))?.done.promise
  }

  /** Resolves when nothing is pending, whether it went well or not. */
  async settled(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing
  }

  async #flush(): Promise<void> {
    while (this.#gathering !== undefined) {
      const batch = this.#gathering
      await untilNoneComes(batch)
      this.#syncing = batch
      this.#gathering = undefined
      await this.#sync(batch)
    }
    this.#flushing = undefined
  }

  async #sync(batch: Batch<C>): Promise<void> {
    const synced = this.#durable
    const last = batch.commits.at(-1)?.seq ?? synced
    try {
      await this.#hooks.append(
        batch.commits.map(({ seq, content }) => commitLine({ seq, synced }, content)),
        last,
      )
    } catch (error) {
      this.#fail(batch, asUnavailable(error))
      return
    }
    this.#durable = last
    this.#syncing = undefined
    this.#hooks.durable(batch.commits)
    batch.done.resolve(undefined)
  }

  /** What gathered meanwhile stands on what failed, so it fails with it. */
  #fail(batch: Batch<C>, reason: StorageUnavailable): void {
    const gathered = this.#gathering
    // Forgotten before anybody can ask: the numbers are given out again.
    this.#syncing = undefined
    this.#gathering = undefined
    this.#hooks.failed([...batch.commits, ...(gathered?.commits ?? [])], reason)
    batch.done.reject(reason)
    gathered?.done.reject(reason)
  }
}

/** Turns of the event loop that a commit waits at most, be it that each brings more. */
const MOST_TURNS = 8

/**
 * Those who waited for the sync before are just going on, a few at each turn: while they come they join this
 * one, since a sync costs as much for one commit as for many. One that is alone waits for one turn.
 */
async function untilNoneComes({ commits }: Batch<unknown>): Promise<void> {
  let before = 0
  for (let turn = 0; turn < MOST_TURNS && commits.length > before; turn += 1) {
    before = commits.length
    await nextTurn()
  }
}

function withResolvers(): PromiseWithResolvers<undefined> {
  const resolvers = Promise.withResolvers<undefined>()
  // Whoever waits hears of a failure; nobody has to wait.
  resolvers.promise.catch(() => undefined)
  return resolvers
}

function asUnavailable(error: unknown): StorageUnavailable {
  if (error instanceof StorageUnavailable) return error
  return new StorageUnavailable(messageOf(error), { cause: error })
}
