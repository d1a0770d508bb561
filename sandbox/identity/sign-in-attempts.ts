import { Refusal } from '../kernel/refusal.ts'
import { formatInstant, instant, parseInstant, type Instant } from '../kernel/time.ts'
import type { Reader, Transaction } from '../storage/index.ts'
import { planWork } from '../workspaces/index.ts'
import { SIGN_IN_EXPIRY } from './sign-in-expiry.ts'
import { SIGN_IN_LOCKED } from './problems.ts'
import { signInAttempts, usernameKey, type SignInAttempts } from './store.ts'

/** @see sources.ts LOCK_OUT */
export const ATTEMPTS = 5
export const LOCK_MINUTES = 15
const LOCK = LOCK_MINUTES * 60_000

/**
 * Counts an attempt before it is judged, so that many at once get no more tries than one after
 * another; `forgiveAttempt` takes back one that was right.
 *
 * @throws Refusal SIGN_IN_LOCKED from the sixth failure in a row until 15 minutes after the fifth
 */
export async function countAttempt(
  transaction: Transaction,
  username: string,
  now: Instant,
): Promise<void> {
  const before = await failuresOf(transaction, username, now)
  const failures = before?.failures ?? 0
  if (before !== undefined && failures >= ATTEMPTS) {
    throw new Refusal(SIGN_IN_LOCKED, { until: formatInstant(lockedUntil(before)) })
  }
  const key = usernameKey(username)
  transaction.put(signInAttempts, key, { failures: failures + 1, lastAt: formatInstant(now) })
  const at = instant(now + LOCK)
  planWork(transaction, { kind: SIGN_IN_EXPIRY, subject: `attempts|${key}`, at })
}

/** A right password does not yet clear what failed before: the second factor is still to come. */
export async function forgiveAttempt(transaction: Transaction, username: string): Promise<void> {
  const key = usernameKey(username)
  const counted = await transaction.get(signInAttempts, key)
  if (counted === undefined) return
  const failures = Math.max(0, counted.failures - 1)
  transaction.put(signInAttempts, key, { ...counted, failures })
}

export function clearAttempts(transaction: Transaction, username: string): void {
  transaction.remove(signInAttempts, usernameKey(username))
}

async function failuresOf(
  reader: Reader,
  username: string,
  now: Instant,
): Promise<SignInAttempts | undefined> {
  const attempts = await reader.get(signInAttempts, usernameKey(username))
  return attempts === undefined || now >= lockedUntil(attempts) ? undefined : attempts
}

function lockedUntil({ lastAt }: SignInAttempts): Instant {
  const at = parseInstant(lastAt)
  if (at === undefined) throw new Error(`an attempt at no instant: ${lastAt}`)
  return instant(at + LOCK)
}
