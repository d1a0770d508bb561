import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/time.ts'
import { StorageUnavailable, type Transaction } from '../storage/index.ts'
import { AdvanceReport, type Advanced } from './advance-report.ts'
import type { Call } from './call.ts'
import type { DueHandler, DueHandlers, PerformDueWork } from './due-handler.ts'
import { dueWork, momentOf, type DueWork } from './due-work.ts'
import { callOf, performMany, performOne, PieceFailed, type Performed } from './perform-due-work.ts'
import { putSetAside, type Failed, type SetAside } from './set-aside.ts'
import type { Workspace } from './workspace.ts'

/** Work that fails is tried again once. */
const ATTEMPTS = 2

export interface RunOptions {
  readonly dueHandlers: DueHandlers
  /** Told of failures that no caller waits for, and that nobody foresaw. */
  readonly onFailure: (error: unknown) => void
  /** Keeps on record, in the same commit, that work was set aside. */
  readonly tellSetAside?: (transaction: Transaction, call: Call, aside: SetAside) => Promise<void>
}

/**
 * One run through the due work of a workspace up to an instant. A piece that fails among others is done
 * again alone; when it fails again, it is set aside and the run goes on.
 */
export class DueRun {
  readonly #workspace: Workspace
  readonly #options: RunOptions
  readonly #to: Instant
  readonly #report: AdvanceReport
  /** The piece that failed among others. */
  #suspect: DueWork | undefined

  constructor(workspace: Workspace, options: RunOptions, to: Instant) {
    this.#workspace = workspace
    this.#options = options
    this.#to = to
    this.#report = new AdvanceReport(workspace.clock.now())
  }

  get told(): Advanced {
    return this.#report.until(this.#workspace.clock.now())
  }

  /**
   * Does the next pieces.
   *
   * @returns whether nothing more is due and the clock is there
   * @throws StorageUnavailable
   */
  async step(): Promise<boolean> {
    try {
      const { done, alone, isOver } = await this.#performMany()
      this.#report.done(done)
      if (alone !== undefined) await this.#performAlone(alone)
      return isOver
    } catch (error) {
      if (!(error instanceof PieceFailed)) throw error
      this.#suspect = error.work
      return false
    }
  }

  /** Once the clock was moved, another look has to find what others planned for then meanwhile. */
  async #performMany(): Promise<Performed> {
    const { clock, store } = this.#workspace
    const { performed, state } = await store.transact(async (transaction) => {
      const performed = await performMany(transaction, {
        workspace: this.#workspace,
        handlers: this.#options.dueHandlers,
        from: clock.now(),
        to: this.#to,
        suspect: this.#suspect?.id,
      })
      const moves = performed.at > clock.now()
      const state = moves ? clock.set(transaction, clock.mode, performed.at) : undefined
      return { performed, state }
    })
    if (state !== undefined) clock.adopt(state)
    return { ...performed, isOver: performed.isOver && state === undefined }
  }

  async #performAlone(work: DueWork): Promise<void> {
    const first = work.id === this.#suspect?.id ? ATTEMPTS : 1
    this.#suspect = undefined
    await this.#workspace.clock.reach(this.#workspace.store, momentOf(work, this.#now))
    for (let attempts = first; ; attempts += 1) {
      try {
        await this.#attempt(work)
        this.#report.done([work])
        return
      } catch (error) {
        if (error instanceof StorageUnavailable) throw error
        if (attempts < ATTEMPTS) continue
        await this.#setAside({ work, error, attempts, recurs: this.#recurs(work) })
        return
      }
    }
  }

  async #attempt(work: DueWork): Promise<void> {
    const call = callOf(this.#workspace, work, this.#now)
    const handler = this.#options.dueHandlers[work.kind]
    const perform = await this.#waitFor(call, handler?.waits)
    await this.#workspace.store.transact((transaction) =>
      performOne(transaction, call, { work, handler, perform }),
    )
  }

  /** What was prepared, where there is something to wait for. */
  async #waitFor(call: Call, waits: DueHandler['waits']): Promise<PerformDueWork | undefined> {
    if (waits === undefined) return undefined
    const mustWait = await this.#workspace.store.read((reader) => waits.when(reader, call))
    return mustWait ? await waits.prepare(call) : undefined
  }

  async #setAside(failed: Failed): Promise<void> {
    const { work, error } = failed
    const { dueHandlers, onFailure, tellSetAside } = this.#options
    if (!(error instanceof Refusal)) onFailure(error)
    const call = callOf(this.#workspace, work, this.#now)
    const aside = await this.#workspace.store.transact(async (transaction) => {
      if ((await transaction.get(dueWork, work.id))?.dueAt === work.dueAt) {
        transaction.remove(dueWork, work.id)
        await dueHandlers[work.kind]?.goOn?.(transaction, call, work)
      }
      const made = await putSetAside(transaction, call, failed)
      await tellSetAside?.(transaction, call, made)
      return made
    })
    this.#report.setAside(aside)
  }

  #recurs({ kind }: DueWork): boolean {
    return this.#options.dueHandlers[kind]?.goOn !== undefined
  }

  get #now(): Instant {
    return this.#workspace.clock.now()
  }
}
