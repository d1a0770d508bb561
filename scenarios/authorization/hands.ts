import * as v from 'valibot'
import { first } from '../../sandbox/testing/first.ts'
import type { Party } from '../../sandbox/testing/parties.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import { TestSandbox } from '../../sandbox/testing/test-sandbox.ts'
import { filing } from './filing.ts'

const programAnswer = v.object({ clientId: v.string(), clientSecret: v.string() })
const personAnswer = v.object({ personId: v.string() })
const employees = v.object({ items: v.array(personAnswer) })
const delegations = v.object({ items: v.array(v.object({ delegationId: v.string() })) })

/** What it takes to set the scene: over the public API, except that people need not type passwords. */
export class Hands extends TestSandbox {
  /** Somebody who signed up and saved a profile, and belongs nowhere. */
  async newcomer(username: string): Promise<Client> {
    const { personId } = v.parse(
      personAnswer,
      await this.anyone.ask({
        method: 'POST',
        path: '/v1/sign-up',
        body: {
          provider: 'GCKey',
          username,
          password: 'Kettle-Lantern-4711-Harbour',
        },
      }),
    )
    const caller = await this.person(personId)
    await caller.ask({
      method: 'PUT',
      path: '/v1/me/profile',
      body: {
        givenName: 'New',
        familyName: 'Comer',
        email: 'new.comer@example.com',
        language: 'en',
      },
    })
    return caller
  }

  async managerOf(business: string): Promise<Client> {
    const path = `/v1/businesses/${business}/employees`
    const { items } = v.parse(employees, await this.administrator.ask({ method: 'GET', path }))
    return await this.person(first(items).personId)
  }

  async newProgram(manager: Client, business: string): Promise<Client> {
    const path = `/v1/businesses/${business}/clients`
    const made = await manager.ask({
      method: 'POST',
      path,
      body: { name: 'A program', scope: 'edit' },
    })
    return await this.program(v.parse(programAnswer, made))
  }
}

export async function requested(manager: Client, thirdParty: string, account: string) {
  const wanted = { thirdParty, accounts: [account], role: 'edit' }
  return idIn(await manager.ask({ method: 'POST', path: '/v1/delegations', body: wanted }))
}

export async function offered(
  manager: Client,
  offer: { readonly thirdParty: string; readonly account: string; readonly terms: object },
): Promise<string> {
  const { thirdParty, account, terms } = offer
  const body = { thirdParty, accounts: [account], ...terms }
  return idIn(await manager.ask({ method: 'POST', path: '/v1/delegations/offers', body }))
}

function idIn(answer: unknown): string {
  return first(v.parse(delegations, answer).items).delegationId
}

let sequence = 0

/** A number of the party's own series that was not used before. */
export function nextNumber({ accounts }: Party): string {
  sequence += 1
  return `${first(accounts).accountSecurityNumber ?? ''}${String(sequence).padStart(8, '0')}0`
}

export async function submitted(caller: Client, party: Party, account: string): Promise<string> {
  const number = nextNumber(party)
  await caller.ask({ method: 'POST', path: '/v1/declarations', body: filing(number, account) })
  return number
}

export async function drafted(caller: Client, party: Party, account: string): Promise<string> {
  const number = nextNumber(party)
  await caller.ask({ method: 'PUT', path: `/v1/drafts/${number}`, body: filing(number, account) })
  return number
}
