import { instant, type Clock } from '../time.ts'

/** A clock that stands. */
export function standingClock(at: number): Clock {
  return { now: () => instant(at) }
}
