import type { Answer } from '../answer.ts'
import type { BusinessChannel } from './businesses.ts'
import type { DeclarationChannel } from './declarations.ts'
import type { DelegationChannel } from './delegations.ts'
import type { EmployeeChannel } from './employees.ts'
import type { ExchangeChannel } from './exchange.ts'
import type { PersonIdentity } from './identity.ts'
import type { PeopleChannel } from './people.ts'
import type { RecalculationChannel } from './recalculations.ts'
import type { RegistrationChannel } from './registrations.ts'

/**
 * How one actor is heard: the trade's intents, grouped by noun. Who carries them out (our own client, a
 * vendor's program, a person's browser) is the channel's affair, so the sentences stay the same.
 */
export interface Channel {
  /** Signs in, if need be; every other intent does so by itself. */
  signIn(): Promise<Answer<unknown>>
  readonly people: PeopleChannel
  readonly businesses: BusinessChannel
  readonly registrations: RegistrationChannel
  readonly employees: EmployeeChannel
  readonly delegations: DelegationChannel
  readonly declarations: DeclarationChannel
  readonly exchange: ExchangeChannel
  readonly recalculations: RecalculationChannel
}

/** How somebody who is nobody yet becomes able to sign in. */
export type SignUp = (
  wanted: Omit<PersonIdentity, 'kind' | 'personId'>,
) => Promise<Answer<PersonIdentity>>
