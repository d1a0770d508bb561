import type * as v from 'valibot'
import { attempt, ok } from '../../platform/http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import { challengeOf, closeChallenge } from './challenge.ts'
import { issuerOfCall } from './endpoint.ts'
import type { Person } from './person.ts'
import { openPersonSession, type PersonToken } from './person-session.ts'
import { ACCOUNT_DEACTIVATED } from './problems.ts'
import {
  SECOND_FACTOR_REFUSED,
  SECOND_FACTOR_USED,
  SIGN_IN_CHALLENGE_OVER,
  SIGN_IN_LOCKED,
} from './sign-in-problems.ts'
import { personTokenView, secondFactorAnswer } from './schema.ts'
import { clearAttempts, countAttempt } from './sign-in-attempts.ts'
import { people } from './store.ts'
import { stepAt, stepOfCode, totpSecret } from './totp.ts'
import { openSteps, withUsed } from './one-time-code.ts'
import { identityFacts } from './facts.ts'

/** @see sources.ts SECOND_FACTOR */
export const answerSecondFactor = attempt(
  {
    id: 'answerSecondFactor',
    summary: 'Sign in: the second step, with a code',
    tag: 'Identity',
    access: 'anyone',
    body: secondFactorAnswer,
    answers: {
      200: {
        description: 'A token, good for one hour of the workspace’s clock',
        schema: personTokenView,
      },
    },
    refuses: [
      SIGN_IN_CHALLENGE_OVER,
      SECOND_FACTOR_REFUSED,
      SECOND_FACTOR_USED,
      SIGN_IN_LOCKED,
      ACCOUNT_DEACTIVATED,
    ],
  },
  async (call, { body }) => {
    const answer = { ...body, issuer: issuerOfCall(call) }
    const outcome = await call.workspace.store.transact((transaction) =>
      judge(transaction, call, answer),
    )
    if (outcome instanceof Refusal) throw outcome
    return ok(outcome)
  },
)

interface SecondFactorAnswer extends v.InferOutput<typeof secondFactorAnswer> {
  readonly issuer: string
}

/** A wrong code is returned, not thrown, so that the count of it is committed. */
async function judge(
  transaction: Transaction,
  call: Call,
  answer: SecondFactorAnswer,
): Promise<PersonToken | Refusal> {
  const challenge = await challengeOf(transaction, call, answer.challenge)
  const person = await transaction.get(people, challenge.personId)
  if (person === undefined) throw new Refusal(SIGN_IN_CHALLENGE_OVER)
  await countAttempt(transaction, call, person.username)
  const secret = totpSecret(call.workspace, person)
  const step = stepOfCode(secret, answer.code, openSteps(person, call.now))
  if (step === undefined) return refusalOf(person, call, { secret, code: answer.code })
  closeChallenge(transaction, challenge)
  await clearAttempts(transaction, call, person.username)
  await useCode(transaction, call, { person, step })
  return openPersonSession(transaction, call, { personId: person.personId, issuer: answer.issuer })
}

function refusalOf(
  { usedThrough = 0 }: Person,
  { now }: Call,
  { secret, code }: { readonly secret: string; readonly code: string },
): Refusal {
  const step = stepAt(now)
  const isUsed = stepOfCode(secret, code, [step, step - 1, step + 1, usedThrough]) !== undefined
  return isUsed
    ? new Refusal(SECOND_FACTOR_USED)
    : new Refusal(SECOND_FACTOR_REFUSED, { now: formatInstant(now) })
}

async function useCode(
  transaction: Transaction,
  call: Call,
  { person, step }: { readonly person: Person; readonly step: number },
): Promise<void> {
  const used = withUsed(person, step, call.now)
  transaction.put(people, person.personId, { ...person, ...used, secondFactor: 'enrolled' })
  if (person.secondFactor === 'enrolled') return
  await identityFacts.announce(transaction, call, {
    type: 'SecondFactorEnrolled',
    subject: person.personId,
  })
}
