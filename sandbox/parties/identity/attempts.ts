import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant, instant, parseInstant, type Instant } from '../../kernel/time.ts'
import { SIGN_IN_LOCKED } from './sign-in-problems.ts'

/** Failures in a row that lock a username for the address from which they came. @see sources.ts LOCK_OUT */
export const ATTEMPTS = 5
/** Failures in a row that lock it for all addresses, so that many cannot guess on. @see sources.ts LOCK_OUT */
export const ATTEMPTS_IN_ALL = 50
export const LOCK_MINUTES = 15
export const LOCK = LOCK_MINUTES * 60_000

/** When a sign-in is tried, by both clocks, and from where. */
export interface SignInAttempt {
  readonly address: string
  readonly at: Instant
  readonly wallAt: Instant
}

interface Tally {
  readonly failures: number
  readonly lastAt: string
  /** Absent from what was counted before the machine's clock was looked at. */
  readonly lastWallAt?: string | undefined
}

/** Failures in a row for a username, from all addresses and from each. */
export interface SignInAttempts extends Tally {
  readonly byAddress?: Readonly<Record<string, Tally>> | undefined
}

/**
 * Counts an attempt before it is judged, so that parallel attempts are no way around the limit; `forgiven`
 * takes back one that was right.
 *
 * @throws Refusal SIGN_IN_LOCKED until 15 minutes after the last failure, by whichever clock is first
 */
export function counted(before: SignInAttempts | undefined, by: SignInAttempt): SignInAttempts {
  const all = before === undefined || isOver(before, by) ? undefined : before
  const open = Object.entries(all?.byAddress ?? {}).filter(([, tally]) => !isOver(tally, by))
  const here = open.find(([address]) => address === by.address)?.[1]
  requireUnlocked(here, ATTEMPTS)
  requireUnlocked(all, ATTEMPTS_IN_ALL)
  const byAddress = { ...Object.fromEntries(open), [by.address]: countedUp(here, by) }
  return { ...countedUp(all, by), byAddress }
}

/** A right password does not yet clear what failed before: the second factor is still to come. */
export function forgiven(attempts: SignInAttempts, address: string): SignInAttempts {
  const here = attempts.byAddress?.[address]
  const byAddress = { ...attempts.byAddress, ...(here && { [address]: countedDown(here) }) }
  return { ...countedDown(attempts), byAddress }
}

/** The failures that remain after a successful sign-in: those from other addresses. */
export function cleared(attempts: SignInAttempts, address: string): SignInAttempts | undefined {
  const { [address]: here, ...others } = attempts.byAddress ?? {}
  if (Object.keys(others).length === 0) return undefined
  const failures = Math.max(0, attempts.failures - (here?.failures ?? 0))
  return { ...attempts, failures, byAddress: others }
}

/** Whether the failures are too old to matter, by either clock. */
export function isOver(
  tally: Tally,
  { at, wallAt }: Pick<SignInAttempt, 'at' | 'wallAt'>,
): boolean {
  const { until, wallUntil } = endsOf(tally)
  return at >= until || (wallUntil !== undefined && wallAt >= wallUntil)
}

function requireUnlocked(tally: Tally | undefined, limit: number): void {
  if (tally === undefined || tally.failures < limit) return
  const { until, wallUntil } = endsOf(tally)
  const params = { until: formatInstant(until), wallUntil: formatInstant(wallUntil ?? until) }
  throw new Refusal(SIGN_IN_LOCKED, params)
}

function endsOf({ lastAt, lastWallAt }: Tally) {
  return {
    until: lockEnd(lastAt),
    wallUntil: lastWallAt === undefined ? undefined : lockEnd(lastWallAt),
  }
}

function lockEnd(last: string): Instant {
  const at = parseInstant(last)
  if (at === undefined) throw new Error(`an attempt at no instant: ${last}`)
  return instant(at + LOCK)
}

function countedUp(tally: Tally | undefined, { at, wallAt }: SignInAttempt): Tally {
  const failures = (tally?.failures ?? 0) + 1
  return { failures, lastAt: formatInstant(at), lastWallAt: formatInstant(wallAt) }
}

function countedDown(tally: Tally): Tally {
  return { ...tally, failures: Math.max(0, tally.failures - 1) }
}
