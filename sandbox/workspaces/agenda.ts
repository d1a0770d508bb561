import { Refusal } from '../kernel/refusal.ts'
import { formatInstant, type Instant } from '../kernel/time.ts'
import type { Committed } from '../storage/index.ts'
import { dueInstant, dueWork, workDue, type DueHandler, type DueWork } from './due-work.ts'
import { CLOCK_ALREADY_MOVING, CLOCK_GOES_FORWARD_ONLY } from './problems.ts'
import { Turns } from './turns.ts'
import type { ClockState } from './workspace-clock.ts'
import type { Happening, Workspace } from './workspace.ts'

/** A long way of the clock is told in parts, so that a year of days does not fill the memory. */
const LONGEST_REPORT = 1000

export interface Advanced {
  readonly at: Instant
  readonly count: number
  /** The first of what happened, in order. */
  readonly happenings: readonly Happening[]
}

/**
 * Does the due work of one workspace: earliest first, the clock at the moment at which it was due, each
 * piece in a transaction of its own. Only one run goes on at a time. Work that fails stays planned, the
 * clock stays at its moment, and the next run begins with it.
 */
export class Agenda {
  readonly #workspace: Workspace
  readonly #handlers: Readonly<Record<string, DueHandler>>
  readonly #turns = new Turns()
  #advancing = false
  #mayBeDue = true

  constructor(workspace: Workspace, handlers: Readonly<Record<string, DueHandler>>) {
    this.#workspace = workspace
    this.#handlers = handlers
    workspace.store.onCommit((commit) => {
      this.#mayBeDue ||= this.#plansForNow(commit)
    })
  }

  /** Whether due work is being done or waited for. */
  get isBusy(): boolean {
    return this.#turns.areTaken
  }

  /**
   * Does what is due by now, and waits for others who do. Costs nothing when no work was planned for now
   * since the last time. A handler of due work must not ask for it.
   */
  async settle(): Promise<void> {
    if (!this.#mayBeDue || this.#advancing) return
    await this.#turns.take(async () => {
      if (this.#mayBeDue) await this.#run(this.#workspace.clock.now())
    })
  }

  /** Does what is due by now on a clock that runs. */
  async tick(): Promise<void> {
    if (this.#workspace.clock.mode !== 'running') return
    this.#mayBeDue = true
    await this.settle()
  }

  /**
   * Sets the clock forward, doing on the way what falls due up to and including that instant.
   *
   * @throws Refusal CLOCK_GOES_FORWARD_ONLY, CLOCK_ALREADY_MOVING
   */
  async advance(to: Instant): Promise<Advanced> {
    this.#requireLater(to)
    this.#requireAtRest()
    this.#advancing = true
    try {
      return await this.#turns.take(() => {
        this.#mayBeDue = true
        return this.#run(to)
      })
    } finally {
      this.#advancing = false
    }
  }

  /** @throws Refusal CLOCK_ALREADY_MOVING */
  async setMode(mode: ClockState['mode']): Promise<void> {
    const { clock } = this.#workspace
    await this.pause(() => this.#setClock(mode, clock.now()))
  }

  /**
   * Work on the whole state, during which no due work is done; afterwards all of it may be due.
   *
   * @throws Refusal CLOCK_ALREADY_MOVING
   */
  async pause(work: () => Promise<void>): Promise<void> {
    this.#requireAtRest()
    await this.#turns.take(async () => {
      await work()
      this.#mayBeDue = true
    })
  }

  /** What an advance to that instant would do first, as planned now; doing it may plan more. */
  async preview(to: Instant): Promise<readonly Happening[]> {
    const works = await this.#workspace.store.read((reader) => workDue(reader, to, LONGEST_REPORT))
    return works.map(happeningOf)
  }

  async #run(to: Instant): Promise<Advanced> {
    const happenings: Happening[] = []
    let count = 0
    while (this.#mayBeDue) {
      const work = await this.#earliest(to)
      if (work === undefined) {
        await this.#moveClock(to)
        continue
      }
      await this.#perform(work)
      count += 1
      if (happenings.length < LONGEST_REPORT) happenings.push(happeningOf(work))
    }
    return { at: this.#workspace.clock.now(), count, happenings }
  }

  /** Work planned from here on raises the flag again, unless this very look finds it. */
  async #earliest(to: Instant): Promise<DueWork | undefined> {
    this.#mayBeDue = false
    try {
      const [first] = await this.#workspace.store.read((reader) => workDue(reader, to, 1))
      this.#mayBeDue ||= first !== undefined
      return first
    } catch (error) {
      this.#mayBeDue = true
      throw error
    }
  }

  async #perform(work: DueWork): Promise<void> {
    const handler = this.#handlers[work.kind]
    if (handler === undefined) throw new Error(`nothing does due work of kind ${work.kind}`)
    const { clock, store } = this.#workspace
    await this.#moveClock(dueInstant(work))
    const perform = await handler(this.#workspace, work, clock.now())
    await store.transact(async (transaction) => {
      const planned = await transaction.get(dueWork, work.id)
      if (planned?.dueAt !== work.dueAt) return
      transaction.remove(dueWork, work.id)
      await perform(transaction)
    })
  }

  /** Never back: work found late is done at the present moment. */
  async #moveClock(to: Instant): Promise<void> {
    const { clock } = this.#workspace
    if (to > clock.now()) await this.#setClock(clock.mode, to)
  }

  async #setClock(mode: ClockState['mode'], at: Instant): Promise<void> {
    const { clock, store } = this.#workspace
    const state = await store.transact((transaction) =>
      Promise.resolve(clock.set(transaction, mode, at)),
    )
    clock.adopt(state)
  }

  #plansForNow({ puts }: Committed): boolean {
    const planned = puts.filter((put) => put.collection === dueWork.name)
    if (planned.length === 0) return false
    const now = formatInstant(this.#workspace.clock.now())
    return planned.some(({ document }) => dueAtOf(document) <= now)
  }

  #requireLater(to: Instant): void {
    const now = this.#workspace.clock.now()
    if (to >= now) return
    throw new Refusal(CLOCK_GOES_FORWARD_ONLY, { now: formatInstant(now), to: formatInstant(to) })
  }

  #requireAtRest(): void {
    if (this.#advancing) throw new Refusal(CLOCK_ALREADY_MOVING)
  }
}

function happeningOf(work: DueWork): Happening {
  return { at: dueInstant(work), kind: work.kind, subject: work.subject }
}

/** Unreadable counts as due, so that the look at the agenda tells of it. */
function dueAtOf(document: Committed['puts'][number]['document']): string {
  if (document === null || typeof document !== 'object' || !('dueAt' in document)) return ''
  const { dueAt } = document
  return typeof dueAt === 'string' ? dueAt : ''
}
