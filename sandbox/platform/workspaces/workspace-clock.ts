import {
  formatInstant,
  instant,
  parseInstant,
  type Clock,
  type Instant,
} from '../../kernel/time.ts'
import { collection, type Reader, type Store, type Transaction } from '../storage/index.ts'

/** A running clock keeps the pace of the wall clock from the moment it was started. */
export interface ClockState {
  readonly mode: 'standing' | 'running'
  /** Workspace time at which it stands, or from which it runs. */
  readonly at: string
  /** Wall-clock time at which it was last set. */
  readonly since: string
}

export const clocks = collection<ClockState>('clock', { hot: true, volatile: ['since'] })

const KEY = 'workspace'

/** The clock of one workspace: the stored state, read without waiting. */
export class WorkspaceClock implements Clock {
  #mode: ClockState['mode'] = 'standing'
  /** Numbers, since every call asks for the time. */
  #at: Instant
  #since: Instant
  readonly #wall: Clock

  constructor(wall: Clock, at: Instant) {
    this.#wall = wall
    this.#at = at
    this.#since = wall.now()
  }

  get mode(): ClockState['mode'] {
    return this.#mode
  }

  now(): Instant {
    if (this.#mode === 'standing') return this.#at
    return instant(this.#at + this.#wall.now() - this.#since)
  }

  /** Wall-clock time, for the second time stamp of the activity log. */
  wallNow(): Instant {
    return this.#wall.now()
  }

  async load(reader: Reader): Promise<void> {
    const kept = await reader.get(clocks, KEY)
    if (kept !== undefined) this.adopt(kept)
  }

  /** Stages the new state; `adopt` it once it is committed. */
  set(transaction: Transaction, mode: ClockState['mode'], at: Instant): ClockState {
    const state = { mode, at: formatInstant(at), since: formatInstant(this.#wall.now()) }
    transaction.put(clocks, KEY, state)
    return state
  }

  adopt({ mode, at, since }: ClockState): void {
    this.#mode = mode
    this.#at = millis(at)
    this.#since = millis(since)
  }

  /** Never back: it stays where it has passed that instant. */
  async reach(store: Store, at: Instant): Promise<void> {
    if (at > this.now()) await this.#keep(store, at)
  }

  async setMode(store: Store, mode: ClockState['mode']): Promise<void> {
    await this.#keep(store, this.now(), mode)
  }

  /** Writes down the time that it shows now. */
  async anchor(store: Store): Promise<void> {
    await this.#keep(store, this.now())
  }

  /** Goes on from the time last written down, as if no time had passed since. */
  async resume(store: Store): Promise<void> {
    await this.#keep(store, this.#at)
  }

  async #keep(store: Store, at: Instant, mode = this.#mode): Promise<void> {
    this.adopt(
      await store.transact((transaction) => Promise.resolve(this.set(transaction, mode, at))),
    )
  }
}

function millis(text: string): Instant {
  const at = parseInstant(text)
  if (at === undefined) throw new Error(`a clock at no instant: ${text}`)
  return at
}
