import { serialId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { planDeactivation } from './inactivity.ts'
import { announceIfCalled, type Moment } from './moment.ts'
import { derivedPassword } from './password.ts'
import type { Person } from './person.ts'
import { USERNAME_TAKEN } from './problems.ts'
import { people, personNamed } from './store.ts'
import { totpSecret } from './totp.ts'

export type NewPerson = Pick<Person, 'username' | 'provider' | 'kind'> & {
  /** Whether the second factor is enrolled from the start; yes unless told. */
  readonly secondFactor?: Person['secondFactor']
}

/** All that is needed to sign in as a made-up person. */
export interface PersonCredentials {
  readonly personId: string
  readonly username: string
  readonly provider: Person['provider']
  readonly password: string
  /** Base32, for any authenticator. */
  readonly totpSecret: string
}

/**
 * Makes up a person, with a derived password.
 *
 * @throws Refusal USERNAME_TAKEN
 */
export async function createPerson(
  transaction: Transaction,
  moment: Moment,
  made: NewPerson,
): Promise<PersonCredentials> {
  const person = await addPerson(transaction, moment, { secondFactor: 'enrolled', ...made })
  return personCredentials(moment.workspace, person)
}

/** The credentials of a made-up person, which can be derived again from the workspace's key. */
export function personCredentials(
  workspace: Moment['workspace'],
  person: Person,
): PersonCredentials {
  const { personId, username, provider } = person
  return {
    personId,
    username,
    provider,
    password: derivedPassword(workspace, personId),
    totpSecret: totpSecret(workspace, person),
  }
}

/** @throws Refusal USERNAME_TAKEN */
export async function addPerson(
  transaction: Transaction,
  moment: Moment,
  made: Required<NewPerson>,
): Promise<Person> {
  if ((await personNamed(transaction, made.username)) !== undefined) {
    throw new Refusal(USERNAME_TAKEN)
  }
  const person: Person = {
    ...made,
    personId: serialId('person', await transaction.next('person')),
    status: 'active',
    totpGeneration: 1,
    usedSteps: [],
    generation: 1,
    createdAt: formatInstant(moment.now),
  }
  transaction.put(people, person.personId, person)
  planDeactivation(transaction, { type: 'person', account: person })
  await announceIfCalled(transaction, moment, { type: 'PersonSignedUp', subject: person.personId })
  return person
}
