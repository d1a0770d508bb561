import { serialId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant, instant } from '../../kernel/time.ts'
import type { Reader, Transaction } from '../../platform/storage/index.ts'
import { dropWork, planWork, sameSecret, type Call } from '../../platform/workspaces/index.ts'
import type { Person } from './person.ts'
import { SIGN_IN_CHALLENGE_OVER } from './sign-in-problems.ts'
import { SIGN_IN_EXPIRY, type SignInTrace } from './sign-in-expiry.ts'
import { challenges, type Challenge } from './store.ts'

const LIFETIME = 5 * 60_000

/** What the password opened: its text proves to the second step that the first one was passed. */
export interface OpenChallenge {
  readonly text: string
  readonly expiresAt: string
}

export async function openChallenge(
  transaction: Transaction,
  call: Call,
  person: Person,
): Promise<OpenChallenge> {
  const expiry = instant(call.now + LIFETIME)
  const challenge: Challenge = {
    challengeId: serialId('challenge', await transaction.next('challenge')),
    personId: person.personId,
    createdAt: formatInstant(call.now),
    expiresAt: formatInstant(expiry),
  }
  transaction.put(challenges, challenge.challengeId, challenge)
  planWork(transaction, { kind: SIGN_IN_EXPIRY, payload: traceOf(challenge), at: expiry })
  return { text: textOf(call, challenge), expiresAt: challenge.expiresAt }
}

/** @throws Refusal SIGN_IN_CHALLENGE_OVER when it is unknown, used or expired */
export async function challengeOf(reader: Reader, call: Call, text: string): Promise<Challenge> {
  const challenge = await reader.get(challenges, text.slice(0, Math.max(0, text.lastIndexOf('.'))))
  const holds =
    challenge !== undefined &&
    sameSecret(text, textOf(call, challenge)) &&
    formatInstant(call.now) < challenge.expiresAt
  if (!holds) throw new Refusal(SIGN_IN_CHALLENGE_OVER)
  return challenge
}

export function closeChallenge(transaction: Transaction, { challengeId }: Challenge): void {
  transaction.remove(challenges, challengeId)
  dropWork(transaction, SIGN_IN_EXPIRY, traceOf({ challengeId }))
}

function traceOf({ challengeId }: Pick<Challenge, 'challengeId'>): SignInTrace {
  return { what: 'challenge', key: challengeId }
}

/** The second half is derived and not kept, so the stored challenge is no secret. */
function textOf(call: Call, { challengeId, personId, createdAt }: Challenge): string {
  const proof = call.workspace.keys.derive('challenge', challengeId, personId, createdAt)
  return `${challengeId}.${proof}`
}
