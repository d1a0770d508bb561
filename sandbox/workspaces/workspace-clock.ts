import { formatInstant, instant, parseInstant, type Clock, type Instant } from '../kernel/time.ts'
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
  #state: ClockState
  readonly #wall: Clock

  constructor(wall: Clock, at: Instant) {
    this.#wall = wall
    this.#state = { mode: 'standing', at: formatInstant(at), since: formatInstant(wall.now()) }
  }

  get mode(): ClockState['mode'] {
    return this.#state.mode
  }

  now(): Instant {
    const at = millis(this.#state.at)
    if (this.#state.mode === 'standing') return at
    return instant(at + this.#wall.now() - millis(this.#state.since))
  }

  /** Wall-clock time, for the second time stamp of the activity log. */
  wallNow(): Instant {
    return this.#wall.now()
  }

  async load(reader: Reader): Promise<void> {
    this.#state = (await reader.get(clocks, KEY)) ?? this.#state
  }

  /** Stages the new state; `adopt` it once it is committed. */
  set(transaction: Transaction, mode: ClockState['mode'], at: Instant): ClockState {
    const state = { mode, at: formatInstant(at), since: formatInstant(this.#wall.now()) }
    transaction.put(clocks, KEY, state)
    return state
  }

  adopt(state: ClockState): void {
    this.#state = state
  }

  /** Writes down the time that it shows now. */
  async anchor(store: Store): Promise<void> {
    const { mode } = this.#state
    const at = this.now()
    this.#state = await store.transact((transaction) =>
      Promise.resolve(this.set(transaction, mode, at)),
    )
  }

  /** Goes on from the time last written down, as if no time had passed since. */
  async resume(store: Store): Promise<void> {
    const { mode, at } = this.#state
    this.#state = await store.transact((transaction) =>
      Promise.resolve(this.set(transaction, mode, millis(at))),
    )
  }
}

function millis(text: string): Instant {
  const at = parseInstant(text)
  if (at === undefined) throw new Error(`a clock at no instant: ${text}`)
  return at
}
