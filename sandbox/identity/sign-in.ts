import * as v from 'valibot'
import { attempt, ok } from '../http/index.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Transaction } from '../storage/index.ts'
import type { Call } from '../workspaces/index.ts'
import { openChallenge } from './challenge.ts'
import { holderOfPassword } from './password.ts'
import type { Person } from './person.ts'
import { requireInUse } from './person-session.ts'
import { ACCOUNT_DEACTIVATED, SIGN_IN_LOCKED, SIGN_IN_REFUSED } from './problems.ts'
import { challengeView, credentials } from './schema.ts'
import { ATTEMPTS, countAttempt, forgiveAttempt, LOCK_MINUTES } from './sign-in-attempts.ts'
import { people } from './store.ts'
import { enrolmentUri, totpSecret } from './totp.ts'

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
    refuses: [SIGN_IN_REFUSED, SIGN_IN_LOCKED, ACCOUNT_DEACTIVATED],
  },
  async (call, { body }) => {
    const { store } = call.workspace
    await store.transact((transaction) => countAttempt(transaction, body.username, call.now))
    const person = await holderOfPassword(call.workspace, body)
    if (person === undefined) {
      throw new Refusal(SIGN_IN_REFUSED, { limit: ATTEMPTS, minutes: LOCK_MINUTES })
    }
    return ok(await store.transact((transaction) => challenge(transaction, call, person.personId)))
  },
)

async function challenge(
  transaction: Transaction,
  call: Call,
  personId: string,
): Promise<v.InferOutput<typeof challengeView>> {
  const person = await transaction.get(people, personId)
  if (person === undefined) throw new Error(`a password of nobody: ${personId}`)
  requireInUse(person, call)
  await forgiveAttempt(transaction, person.username)
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
