import { instant, type Clock } from './time.ts'

/** The machine's own clock: its only reader. */
export const wallClock: Clock = { now: () => instant(Date.now()) }

/** Milliseconds since an arbitrary moment, which never go back: only a difference of two means anything. */
export const machineTicks = (): number => performance.now()
