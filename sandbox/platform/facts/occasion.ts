import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Transaction } from '../storage/index.ts'
import type { AnyFact } from './fact.ts'

/**
 * In which order a fact is heard, whatever the order of the slices: first it is written down, then
 * what is counted and owed is brought up to date, then others are told of it.
 */
export const TURNS = ['log', 'books', 'messages'] as const

/**
 * Works in the transaction of what happened: both are kept, or neither. When it throws, the command or
 * the piece of due work fails as if its own part had.
 *
 * @returns undefined when there is nothing to wait for
 */
export type Hear<F extends AnyFact> = (
  transaction: Transaction,
  fact: F,
  occasion: Occasion,
) => Promise<void> | undefined

export interface Listener {
  readonly turn: (typeof TURNS)[number]
  readonly hear: Hear<AnyFact>
}

/** What a call knows of itself that listeners may know. */
export interface Teller {
  readonly workspace: {
    readonly listeners: readonly Listener[]
    readonly clock: { wallNow(): Instant }
  }
  readonly actor: Actor
  readonly now: Instant
  readonly requestId: string
}

/** More would mean that listeners answer each other without end. */
const MOST_FACTS = 1000

/** When and by whom something was done, and what followed from it at once. */
export class Occasion {
  readonly actor: Actor
  /** Workspace time. */
  readonly now: Instant
  readonly requestId: string
  readonly #workspace: Teller['workspace']
  readonly #facts: AnyFact[]

  constructor({ workspace, actor, now, requestId }: Teller, fact: AnyFact) {
    this.actor = actor
    this.now = now
    this.requestId = requestId
    this.#workspace = workspace
    this.#facts = [fact]
  }

  /** The clock of the machine. */
  get wallNow(): Instant {
    return this.#workspace.clock.wallNow()
  }

  /** @throws Error when there is no end of what follows */
  add(fact: AnyFact): void {
    if (this.#facts.length === MOST_FACTS) throw new Error(`${fact.type} follows without end`)
    this.#facts.push(fact)
  }

  /** Everybody hears of a fact before anybody hears of what followed from it. */
  async tell(transaction: Transaction): Promise<void> {
    for (const fact of this.#facts) {
      for (const { hear } of this.#workspace.listeners) {
        const work = hear(transaction, fact, this)
        if (work !== undefined) await work
      }
    }
  }
}
