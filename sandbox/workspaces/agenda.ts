import { Refusal } from '../kernel/refusal.ts'
import { formatInstant, type Instant } from '../kernel/time.ts'
import { dueInstant, dueWork, workDue, type DueHandler, type DueWork } from './due-work.ts'
import { CLOCK_ALREADY_MOVING, CLOCK_GOES_FORWARD_ONLY } from './problems.ts'
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
 * piece in a transaction of its own. Only one run goes on at a time.
 */
export class Agenda {
  readonly #workspace: Workspace
  readonly #handlers: Readonly<Record<string, DueHandler>>
  #running: Promise<Advanced> | undefined
  #mayBeDue = true

  constructor(workspace: Workspace, handlers: Readonly<Record<string, DueHandler>>) {
    this.#workspace = workspace
    this.#handlers = handlers
    workspace.store.onCommit(({ puts }) => {
      if (puts.some((put) => put.collection === dueWork.name)) this.#mayBeDue = true
    })
  }

  /** Does what is due by now. Costs nothing when no work was planned since the last time. */
  async settle(): Promise<void> {
    if (!this.#mayBeDue || this.#running !== undefined) return
    this.#mayBeDue = false
    await this.#exclusively(this.#workspace.clock.now())
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
    const { clock } = this.#workspace
    if (to < clock.now()) {
      throw new Refusal(CLOCK_GOES_FORWARD_ONLY, {
        now: formatInstant(clock.now()),
        to: formatInstant(to),
      })
    }
    if (this.#running !== undefined) throw new Refusal(CLOCK_ALREADY_MOVING)
    return await this.#exclusively(to)
  }

  /** What an advance to that instant would do first, as planned now; doing it may plan more. */
  async preview(to: Instant): Promise<readonly Happening[]> {
    const works = await this.#workspace.store.read((reader) => workDue(reader, to, LONGEST_REPORT))
    return works.map(happeningOf)
  }

  async #exclusively(to: Instant): Promise<Advanced> {
    this.#running = this.#run(to)
    try {
      return await this.#running
    } finally {
      this.#running = undefined
    }
  }

  async #run(to: Instant): Promise<Advanced> {
    const happenings: Happening[] = []
    let count = 0
    for (let work = await this.#earliest(to); work !== undefined; work = await this.#earliest(to)) {
      await this.#perform(work)
      count += 1
      if (happenings.length < LONGEST_REPORT) happenings.push(happeningOf(work))
    }
    await this.#moveClock(to)
    return { at: this.#workspace.clock.now(), count, happenings }
  }

  async #earliest(to: Instant): Promise<DueWork | undefined> {
    const [first] = await this.#workspace.store.read((reader) => workDue(reader, to, 1))
    return first
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
    const { clock, store } = this.#workspace
    if (to <= clock.now()) return
    const state = await store.transact((transaction) =>
      Promise.resolve(clock.set(transaction, clock.mode, to)),
    )
    clock.adopt(state)
  }
}

function happeningOf(work: DueWork): Happening {
  return { at: dueInstant(work), kind: work.kind, subject: work.subject }
}
