import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { issueToken, TOKEN_LIFETIME } from './access-token.ts'
import { announceIfCalled, type Moment } from './moment.ts'
import type { Person } from './person.ts'
import { ACCOUNT_DEACTIVATED, ACCOUNT_UNKNOWN } from './problems.ts'
import { isInactive } from './inactivity.ts'
import { people } from './store.ts'

/** A person's token, as the API tells it. */
export interface PersonToken {
  readonly accessToken: string
  readonly tokenType: 'Bearer'
  /** Seconds of the workspace's clock. */
  readonly expiresIn: number
  readonly personId: string
}

interface SignIn {
  readonly personId: string
  /** The address of the workspace as the client sees it. */
  readonly issuer: string
}

/**
 * Signs somebody in without asking for proof: after the proofs, or for the test-identity factory.
 *
 * @throws Refusal ACCOUNT_UNKNOWN, ACCOUNT_DEACTIVATED
 */
export async function openPersonSession(
  transaction: Transaction,
  moment: Moment,
  { personId, issuer }: SignIn,
): Promise<PersonToken> {
  const person = await transaction.get(people, personId)
  if (person === undefined) throw new Refusal(ACCOUNT_UNKNOWN)
  requireInUse(person, moment)
  transaction.put(people, personId, { ...person, lastSignInAt: formatInstant(moment.now) })
  const bearer = { account: 'person', id: personId, generation: person.generation } as const
  const accessToken = await issueToken(transaction, moment, { ...bearer, issuer })
  const asPerson = 'actor' in moment ? { ...moment, actor: actorOf(person) } : moment
  await announceIfCalled(transaction, asPerson, { type: 'PersonSignedIn', subject: personId })
  return { accessToken, tokenType: 'Bearer', expiresIn: TOKEN_LIFETIME, personId }
}

/** @throws Refusal ACCOUNT_DEACTIVATED */
export function requireInUse(person: Person, { now }: Moment): void {
  if (person.status !== 'active' || isInactive({ type: 'person', account: person }, now)) {
    throw new Refusal(ACCOUNT_DEACTIVATED)
  }
}

/** Every token that the person has is void from now on. */
export function endPersonSessions(transaction: Transaction, person: Person): void {
  transaction.put(people, person.personId, { ...person, generation: person.generation + 1 })
}

function actorOf({ kind, personId }: Person): Actor {
  return kind === 'officer' ? { kind, officerId: personId } : { kind: 'person', personId }
}
