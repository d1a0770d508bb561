import * as v from 'valibot'
import { done, isRefused } from '../answer.ts'
import type { Channel, SignUp } from '../channel/channel.ts'
import { businessesOver } from './businesses.ts'
import { ANONYMOUS, type ApiClient, type Credential } from './client.ts'
import { declarationsOver } from './declarations.ts'
import { delegationsOver } from './delegations.ts'
import { employeesOver } from './employees.ts'
import { exchangeOver } from './exchange.ts'
import { peopleOver } from './people.ts'
import { recalculationsOver } from './recalculations.ts'
import { registrationsOver } from './registrations.ts'

/** The channel over the public API, spoken with our own client. */
export function apiChannel(anyone: ApiClient, credential: Credential): Channel {
  const client = anyone.as(credential)
  return {
    signIn: () => credential.token(),
    people: peopleOver(client),
    businesses: businessesOver(client),
    registrations: registrationsOver(client),
    employees: employeesOver(client),
    delegations: delegationsOver(client),
    declarations: declarationsOver(client),
    exchange: exchangeOver(client),
    recalculations: recalculationsOver(client),
  }
}

export function signUpOver(anyone: ApiClient): SignUp {
  const client = anyone.as(ANONYMOUS)
  return async ({ provider, username, password }) => {
    const answer = await client.ask({
      method: 'POST',
      path: '/v1/sign-up',
      body: { provider, username, password },
      schema: v.object({ personId: v.string() }),
    })
    if (isRefused(answer)) return answer
    const { personId } = answer.value
    return done({ kind: 'person', personId, provider, username, password })
  }
}
