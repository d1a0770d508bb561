import { instant } from '../../kernel/time.ts'
import type { Reader, Transaction } from '../../platform/storage/index.ts'
import { dropWork, planWork, type Call } from '../../platform/workspaces/index.ts'
import { cleared, counted, forgiven, LOCK, type SignInAttempt } from './attempts.ts'
import { NobodysAttempts } from './nobodys-attempts.ts'
import { addressOf } from './peer.ts'
import { SIGN_IN_EXPIRY, type SignInTrace } from './sign-in-expiry.ts'
import { personNamed, signInAttempts, usernameKey } from './store.ts'

const MOST_NAMES_OF_NOBODY = 1000
const ofNobody = new WeakMap<object, NobodysAttempts>()

/** @throws Refusal SIGN_IN_LOCKED */
export async function countAttempt(
  transaction: Transaction,
  call: Call,
  username: string,
): Promise<void> {
  const key = usernameKey(username)
  const attempts = counted(await transaction.get(signInAttempts, key), attemptOf(call))
  transaction.put(signInAttempts, key, attempts)
  const at = instant(call.now + LOCK)
  planWork(transaction, { kind: SIGN_IN_EXPIRY, payload: traceOf(key), at })
}

export async function forgiveAttempt(
  transaction: Transaction,
  call: Call,
  username: string,
): Promise<void> {
  const key = usernameKey(username)
  const attempts = await transaction.get(signInAttempts, key)
  if (attempts === undefined) return
  transaction.put(signInAttempts, key, forgiven(attempts, attemptOf(call).address))
}

/** After a successful sign-in the failures from that address no longer count. */
export async function clearAttempts(
  transaction: Transaction,
  call: Call,
  username: string,
): Promise<void> {
  const key = usernameKey(username)
  const attempts = await transaction.get(signInAttempts, key)
  const left = attempts && cleared(attempts, attemptOf(call).address)
  if (left !== undefined) {
    transaction.put(signInAttempts, key, left)
    return
  }
  transaction.remove(signInAttempts, key)
  dropWork(transaction, SIGN_IN_EXPIRY, traceOf(key))
}

/** Failures under names that nobody has leave no trace in the store. */
export function nobodysAttempts({ workspace }: Call): NobodysAttempts {
  const attempts = ofNobody.get(workspace.store) ?? new NobodysAttempts(MOST_NAMES_OF_NOBODY)
  ofNobody.set(workspace.store, attempts)
  return attempts
}

export async function isSomebody(reader: Reader, username: string): Promise<boolean> {
  return (await personNamed(reader, username)) !== undefined
}

export function attemptOf({ peer, now, workspace }: Call): SignInAttempt {
  return { address: addressOf(peer), at: now, wallAt: workspace.clock.wallNow() }
}

function traceOf(key: string): SignInTrace {
  return { what: 'attempts', key }
}
