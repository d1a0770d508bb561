import * as v from 'valibot'
import { attempt, ok } from '../../platform/http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import { ATTEMPTS, LOCK_MINUTES } from './attempts.ts'
import { openChallenge } from './challenge.ts'
import { holderOfPassword } from './password.ts'
import type { Person } from './person.ts'
import { requireInUse } from './person-session.ts'
import { ACCOUNT_DEACTIVATED } from './problems.ts'
import { challengeView, credentials } from './schema.ts'
import {
  countAttempt,
  forgiveAttempt,
  isSomebody,
  nobodysAttempts,
  attemptOf,
} from './sign-in-attempts.ts'
import { SIGN_IN_BUSY, SIGN_IN_LOCKED, SIGN_IN_REFUSED } from './sign-in-problems.ts'
import { people, usernameKey } from './store.ts'
import { enrolmentUri, totpSecret } from './totp.ts'

/** @see sources.ts SIGN_IN_CHOICES */
export const signIn = attempt(
  {
    id: 'signIn',
    summary: 'Sign in: the first step, with a password',
    description:
      'Before the second factor is enrolled, each answer shows a new secret for an authenticator; ' +
      'the first code made with it enrols it, and it is never shown again.',
    tag: 'Identity',
    access: 'anyone',
    body: v.strictObject(credentials),
    answers: { 200: { description: 'A challenge for the second step', schema: challengeView } },
    refuses: [SIGN_IN_REFUSED, SIGN_IN_LOCKED, SIGN_IN_BUSY, ACCOUNT_DEACTIVATED],
  },
  async (call, { body }) => {
    const { store } = call.workspace
    const person = await personByPassword(call, body)
    if (person === undefined) {
      throw new Refusal(SIGN_IN_REFUSED, { limit: ATTEMPTS, minutes: LOCK_MINUTES })
    }
    return ok(await store.transact((transaction) => challenge(transaction, call, person.personId)))
  },
)

/** No username is empty. */
const NOBODY = ''

type Credentials = v.InferOutput<v.StrictObjectSchema<typeof credentials, undefined>>

/**
 * The person whose password it is. Unknown usernames share one line, so that made-up ones delay nobody
 * else. A longer wait then shows that a username is free, which signing up shows anyway.
 *
 * @throws Refusal SIGN_IN_LOCKED, SIGN_IN_BUSY
 */
async function personByPassword(call: Call, given: Credentials): Promise<Person | undefined> {
  const { store } = call.workspace
  const { username } = given
  const isKnown = await store.read((reader) => isSomebody(reader, username))
  const line = { address: attemptOf(call).address, name: isKnown ? usernameKey(username) : NOBODY }
  if (isKnown) await store.transact((transaction) => countAttempt(transaction, call, username))
  else nobodysAttempts(call).count(username, attemptOf(call))
  try {
    return await holderOfPassword(call.workspace, given, line)
  } catch (error) {
    if (isKnown) await store.transact((transaction) => forgiveAttempt(transaction, call, username))
    else nobodysAttempts(call).forgive(username, attemptOf(call))
    throw error
  }
}

async function challenge(
  transaction: Transaction,
  call: Call,
  personId: string,
): Promise<v.InferOutput<typeof challengeView>> {
  const person = await transaction.get(people, personId)
  if (person === undefined) throw new Error(`a password of nobody: ${personId}`)
  requireInUse(person, call)
  await forgiveAttempt(transaction, call, person.username)
  const enrolment =
    person.secondFactor === 'to-enrol' ? showSecret(transaction, call, person) : undefined
  const { text, expiresAt } = await openChallenge(transaction, call, person)
  const { secondFactor } = person
  return { challenge: text, expiresAt, secondFactor, ...(enrolment && { enrolment }) }
}

/** A secret is shown once: showing one again makes another and voids the one before. */
function showSecret(transaction: Transaction, call: Call, person: Person) {
  const { workspace } = call
  const renewed = { ...person, totpGeneration: person.totpGeneration + 1 }
  transaction.put(people, person.personId, renewed)
  const secret = totpSecret(workspace, renewed)
  return { secret, uri: enrolmentUri(workspace.name, person.username, secret) }
}
