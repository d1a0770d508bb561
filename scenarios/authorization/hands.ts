import * as v from 'valibot'
import { openPersonSession } from '../../sandbox/parties/identity/index.ts'
import type { Sandbox } from '../../sandbox/index.ts'
import { first } from '../../sandbox/testing/first.ts'
import { makeTestIdentity, type Party, type TestIdentity } from '../../sandbox/testing/parties.ts'
import { Client, type Program } from '../../sandbox/testing/client.ts'
import { filing } from './filing.ts'

export const CONTROL = '/_sandbox/workspaces/default'
const ORIGIN = 'http://sandbox.test'

const programAnswer = v.object({ clientId: v.string(), clientSecret: v.string() })
const personAnswer = v.object({ personId: v.string() })
const employees = v.object({ items: v.array(personAnswer) })
const delegations = v.object({ items: v.array(v.object({ delegationId: v.string() })) })

/** What it takes to set the scene: over the public API, except that people need not type passwords. */
export class Hands {
  readonly #sandbox: Sandbox
  readonly administrator: Client

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
    this.administrator = this.caller(sandbox.adminToken)
  }

  /** @param base the path that names the workspace; none for the default one */
  caller(token?: string, base = ''): Client {
    return new Client(`${ORIGIN}${base}`, (request) => this.#sandbox.fetch(request), token)
  }

  identity(wanted: object): Promise<TestIdentity> {
    return makeTestIdentity(this.administrator, wanted)
  }

  async person(personId: string): Promise<Client> {
    return this.caller(await this.personToken(personId))
  }

  workspace() {
    return this.#sandbox.workspaces.require('default')
  }

  async personToken(personId: string): Promise<string> {
    const workspace = await this.workspace()
    const moment = { workspace, now: workspace.clock.now() }
    const { accessToken } = await workspace.store.transact((transaction) =>
      openPersonSession(transaction, moment, { personId, issuer: ORIGIN }),
    )
    return accessToken
  }

  async program(program: Program): Promise<Client> {
    return this.caller(await this.tokenOf(program))
  }

  async tokenOf(program: Program, base = ''): Promise<string> {
    return await this.caller(undefined, base).token(program)
  }

  /** Somebody who signed up and saved a profile, and belongs nowhere. */
  async newcomer(username: string): Promise<Client> {
    const { personId } = v.parse(
      personAnswer,
      await this.caller().ask({
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
