import { parseInstant, type Instant } from '../../kernel/time.ts'
import type { DueWork } from './due-work.ts'
import type { SetAside } from './set-aside.ts'
import type { Happening } from './workspace.ts'

/** A long way of the clock is told in parts, so that a year of days does not fill the memory. */
export const LONGEST_REPORT = 1000

/** The first of many, in order, and how many there are. */
export interface Told<Item> {
  readonly count: number
  readonly items: readonly Item[]
}

export interface Advanced {
  readonly from: Instant
  readonly at: Instant
  readonly count: number
  /** The first of what happened, in order. */
  readonly happenings: readonly Happening[]
  /** How many of each kind. */
  readonly kinds: ReadonlyMap<string, number>
  readonly setAside: Told<SetAside>
}

/** What is told of one run through the due work. */
export class AdvanceReport {
  readonly #from: Instant
  readonly #happenings: Happening[] = []
  readonly #setAside: SetAside[] = []
  readonly #kinds = new Map<string, number>()
  #count = 0
  #setAsideCount = 0

  constructor(from: Instant) {
    this.#from = from
  }

  done(works: readonly DueWork[]): void {
    this.#count += works.length
    for (const { kind } of works) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1)
    const room = LONGEST_REPORT - this.#happenings.length
    for (const work of works.slice(0, room)) this.#happenings.push(happeningOf(work, this.#from))
  }

  setAside(aside: SetAside): void {
    this.#setAsideCount += 1
    if (this.#setAside.length < LONGEST_REPORT) this.#setAside.push(aside)
  }

  until(at: Instant): Advanced {
    return {
      from: this.#from,
      at,
      count: this.#count,
      happenings: this.#happenings,
      kinds: this.#kinds,
      setAside: { count: this.#setAsideCount, items: this.#setAside },
    }
  }
}

/** At the moment at which it was due; unreadable work is due at once. */
export function happeningOf(work: DueWork, now: Instant): Happening {
  const { kind, subject } = work
  return { at: parseInstant(work.dueAt) ?? now, kind, subject }
}
