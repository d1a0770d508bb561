import { instant, type Clock } from './time.ts'

/** The machine's own clock: its only reader. */
export const wallClock: Clock = { now: () => instant(Date.now()) }

/** A clock that stands, for tests and pure callers. */
export function standingClock(at: number): Clock {
  return { now: () => instant(at) }
}
