import { instant, type Clock } from './time.ts'

/** The machine's own clock: the only reader of it besides storage. */
export const wallClock: Clock = { now: () => instant(Date.now()) }

/** A clock that stands, for tests and pure callers. */
export function standingClock(at: number): Clock {
  return { now: () => instant(at) }
}
