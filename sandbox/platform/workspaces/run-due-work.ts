import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/time.ts'
import { StorageUnavailable, type Transaction } from '../storage/index.ts'
import { AdvanceReport, type Advanced } from './advance-report.ts'
import type { Call } from './call.ts'
import type { DueHandler, DueHandlers, PerformDueWork } from './due-handler.ts'
import { dueWork, momentOf, type DueWork } from './due-work.ts'
import { callOf, performMany, performOne, PieceFailed, type Performed } from './perform-due-work.ts'
import { putSetAside, type Failed, type SetAside } from './set-aside.ts'
import type { OnFailure, Workspace } from './workspace.ts'

/** Work that fails is tried again once. */
const ATTEMPTS = 2

export interface RunOptions {
  readonly dueHandlers: DueHandlers
  /** Told of failures that no caller waits for, and that nobody foresaw. */
  readonly onFailure: OnFailure
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
  /** The piece that is to be done next, in no company. */
  #alone: DueWork | undefined

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
    if (this.#alone !== undefined) {
      await this.#performAlone(this.#alone)
      this.#alone = undefined
      return false
    }
    try {
      const { done, alone, isOver } = await this.#performMany()
      this.#report.done(done)
      this.#alone = alone
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
    const { error } = failed
    const where = `due work ${failed.work.id} of workspace "${this.#workspace.name}"`
    if (!(error instanceof Refusal)) this.#options.onFailure(error, where)
    try {
      this.#report.setAside(await this.#keepAside(failed, true))
    } catch (trouble) {
      if (trouble instanceof StorageUnavailable) throw trouble
      // Whoever listens or goes on may fail as well; the work is set aside all the same.
      this.#options.onFailure(trouble, where)
      this.#report.setAside(await this.#keepAside(failed, false))
    }
  }

  async #keepAside(failed: Failed, isTold: boolean): Promise<SetAside> {
    const { work } = failed
    const { dueHandlers, tellSetAside } = this.#options
    const call = callOf(this.#workspace, work, this.#now)
    return await this.#workspace.store.transact(async (transaction) => {
      if ((await transaction.get(dueWork, work.id))?.dueAt === work.dueAt) {
        transaction.remove(dueWork, work.id)
        if (isTold) await dueHandlers[work.kind]?.goOn?.(transaction, call, work)
      }
      const made = await putSetAside(transaction, call, failed)
      if (isTold) await tellSetAside?.(transaction, call, made)
      return made
    })
  }

  #recurs({ kind }: DueWork): boolean {
    return this.#options.dueHandlers[kind]?.goOn !== undefined
  }

  get #now(): Instant {
    return this.#workspace.clock.now()
  }
}
