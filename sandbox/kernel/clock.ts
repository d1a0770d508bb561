import { instant, type Clock } from './time.ts'

/** The machine's own clock: its only reader. */
export const wallClock: Clock = { now: () => instant(Date.now()) }

/** Milliseconds since some moment, finer than the clock and never going back: only their difference tells. */
export const machineTicks = (): number => performance.now()
