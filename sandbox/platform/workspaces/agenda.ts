import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant, type Instant } from '../../kernel/time.ts'
import type { Committed, Reader } from '../storage/index.ts'
import { happeningOf, LONGEST_REPORT, type Advanced } from './advance-report.ts'
import { dueWork, workDue } from './due-work.ts'
import { CLOCK_ALREADY_MOVING, CLOCK_GOES_FORWARD_ONLY } from './problems.ts'
import { DueRun, type RunOptions } from './run-due-work.ts'
import { planAgain, setAsideWork, type SetAside } from './set-aside.ts'
import { Turns } from './turns.ts'
import type { ClockState } from './workspace-clock.ts'
import type { Happening, Workspace } from './workspace.ts'

/** Who looks on while the clock is set forward. */
export interface Watch {
  /** Ends it between two commits: what was done is kept, and the clock stands where it was done. */
  readonly cancelled?: AbortSignal
  /** Hears after each commit how far it is. */
  readonly onStep?: (soFar: Advanced) => void
}

export interface Ended extends Advanced {
  /** Whether the clock is where it was to go, and nothing more is due. */
  readonly isWhole: boolean
}

/**
 * Does the due work of one workspace: earliest first, the clock at the moment at which it was due, many
 * pieces in a commit. Only one run goes on at a time.
 */
export class Agenda {
  readonly #workspace: Workspace
  readonly #options: RunOptions
  readonly #turns = new Turns()
  #advancing = false
  #isRunning = false
  /** Somebody found work due that the run under way may not have seen. */
  #lookAgain = false
  /** Work was planned for now since that run last looked, and whoever did so wants to wait for it. */
  #plannedForNow = false

  constructor(workspace: Workspace, options: RunOptions) {
    this.#workspace = workspace
    this.#options = options
    workspace.store.onCommit((commit) => {
      this.#plannedForNow ||= this.#plansForNow(commit)
    })
  }

  /** Whether due work is being done or waited for. */
  get isBusy(): boolean {
    return this.#turns.areTaken
  }

  /**
   * Does what is due by now, whoever planned it: it is looked up in the index, which costs about as much as
   * reading one document. What a run is doing already is left to it, and waited for only where this
   * process planned for now meanwhile. A handler of due work must not ask for it.
   */
  async settle(): Promise<void> {
    const { store } = this.#workspace
    if (!(await store.read((reader) => this.isDue(reader)))) return
    const waits = this.#plannedForNow && !this.#advancing
    if (this.#isRunning && !waits) this.#lookAgain = true
    else await this.#turns.take(() => this.#doDueWork(this.#workspace.clock.now()))
  }

  /** Whether anything is, for those who read already. */
  async isDue(reader: Reader): Promise<boolean> {
    return (await workDue(reader, this.#workspace.clock.now(), 1)).length > 0
  }

  /** Does what is due by now on a clock that runs. */
  async tick(): Promise<void> {
    if (this.#workspace.clock.mode === 'running') await this.settle()
  }

  /**
   * Sets the clock forward, doing on the way what falls due up to and including that instant.
   *
   * @throws Refusal CLOCK_GOES_FORWARD_ONLY, CLOCK_ALREADY_MOVING
   */
  async advance(to: Instant): Promise<Advanced> {
    return await this.begin(to).end
  }

  /**
   * Begins to set the clock forward, and refuses at once where it cannot.
   *
   * @throws Refusal CLOCK_GOES_FORWARD_ONLY, CLOCK_ALREADY_MOVING
   */
  begin(to: Instant, watch: Watch = {}): { readonly end: Promise<Ended> } {
    this.#requireLater(to)
    this.#requireAtRest()
    this.#advancing = true
    return { end: this.#goTo(to, watch) }
  }

  /** @throws Refusal CLOCK_ALREADY_MOVING */
  async setMode(mode: ClockState['mode']): Promise<void> {
    const { clock, store } = this.#workspace
    await this.pause(() => clock.setMode(store, mode))
  }

  /**
   * Work on the whole state, during which no due work is done.
   *
   * @throws Refusal CLOCK_ALREADY_MOVING
   */
  async pause(work: () => Promise<void>): Promise<void> {
    this.#requireAtRest()
    await this.#turns.take(work)
  }

  /** What an advance to that instant would do first, as planned now; doing it may plan more. */
  async preview(to: Instant): Promise<readonly Happening[]> {
    const works = await this.#workspace.store.read((reader) => workDue(reader, to, LONGEST_REPORT))
    return works.map((work) => happeningOf(work, this.#workspace.clock.now()))
  }

  /**
   * Does work that was set aside once more, at the present moment.
   *
   * @returns undefined when it is done now
   * @throws Refusal CLOCK_ALREADY_MOVING, SET_ASIDE_NOT_FOUND
   */
  async retry(id: string): Promise<SetAside | undefined> {
    this.#requireAtRest()
    const { store, clock } = this.#workspace
    return await this.#turns.take(async () => {
      await store.transact((transaction) => planAgain(transaction, id))
      await this.#doDueWork(clock.now())
      return await store.read((reader) => reader.get(setAsideWork, id))
    })
  }

  async #goTo(to: Instant, watch: Watch): Promise<Ended> {
    try {
      return await this.#turns.take(() => this.#doDueWork(to, watch))
    } finally {
      this.#advancing = false
    }
  }

  async #doDueWork(to: Instant, { cancelled, onStep }: Watch = {}): Promise<Ended> {
    const run = new DueRun(this.#workspace, this.#options, to)
    this.#isRunning = true
    let isWhole = false
    try {
      while (!isWhole && cancelled?.aborted !== true) {
        this.#lookAgain = false
        this.#plannedForNow = false
        isWhole = (await run.step()) && !this.#foundMore
        onStep?.(run.told)
      }
    } finally {
      this.#isRunning = false
    }
    return { ...run.told, isWhole }
  }

  get #foundMore(): boolean {
    return this.#lookAgain || this.#plannedForNow
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

/** Unreadable counts as due, so that the look at the agenda tells of it. */
function dueAtOf(document: Committed['puts'][number]['document']): string {
  if (document === null || typeof document !== 'object' || !('dueAt' in document)) return ''
  const { dueAt } = document
  return typeof dueAt === 'string' ? dueAt : ''
}
