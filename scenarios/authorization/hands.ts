import * as v from 'valibot'
import { openPersonSession } from '../../sandbox/parties/identity/index.ts'
import type { Sandbox } from '../../sandbox/index.ts'
import { testIdentity, type TestIdentity } from '../stage-schema.ts'
import { Caller } from './caller.ts'
import { filing } from './filing.ts'

export const CONTROL = '/_sandbox/workspaces/default'
const ISSUER = 'http://sandbox.test'

export type Party = TestIdentity['broker']

interface Program {
  readonly clientId: string
  readonly clientSecret: string
}

const tokenAnswer = v.object({ access_token: v.string() })
const programAnswer = v.object({ clientId: v.string(), clientSecret: v.string() })
const personAnswer = v.object({ personId: v.string() })
const employees = v.object({ items: v.array(personAnswer) })
const delegations = v.object({ items: v.array(v.object({ delegationId: v.string() })) })

/** What it takes to set the scene: over the public API, except that people need not type passwords. */
export class Hands {
  readonly #sandbox: Sandbox
  readonly administrator: Caller

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
    this.administrator = this.caller(sandbox.adminToken)
  }

  caller(token?: string): Caller {
    return new Caller((request) => this.#sandbox.fetch(request), token)
  }

  async identity(wanted: object): Promise<TestIdentity> {
    const made = await this.administrator.done('POST', `${CONTROL}/test-identities`, wanted)
    return v.parse(testIdentity, made)
  }

  async person(personId: string): Promise<Caller> {
    return this.caller(await this.personToken(personId))
  }

  workspace() {
    return this.#sandbox.workspaces.require('default')
  }

  async personToken(personId: string): Promise<string> {
    const workspace = await this.workspace()
    const moment = { workspace, now: workspace.clock.now() }
    const { accessToken } = await workspace.store.transact((transaction) =>
      openPersonSession(transaction, moment, { personId, issuer: ISSUER }),
    )
    return accessToken
  }

  async program(program: Program): Promise<Caller> {
    return this.caller(await this.tokenOf(program))
  }

  async tokenOf({ clientId, clientSecret }: Program, base = ''): Promise<string> {
    const form = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }
    const { text } = await this.caller().ask({ method: 'POST', path: `${base}/oauth2/token`, form })
    return v.parse(tokenAnswer, JSON.parse(text)).access_token
  }

  /** Somebody who signed up and saved a profile, and belongs nowhere. */
  async newcomer(username: string): Promise<Caller> {
    const { personId } = v.parse(
      personAnswer,
      await this.caller().done('POST', '/v1/sign-up', {
        provider: 'GCKey',
        username,
        password: 'Kettle-Lantern-4711-Harbour',
      }),
    )
    const caller = await this.person(personId)
    await caller.done('PUT', '/v1/me/profile', {
      givenName: 'New',
      familyName: 'Comer',
      email: 'new.comer@example.com',
      language: 'en',
    })
    return caller
  }

  async managerOf(business: string): Promise<Caller> {
    const path = `/v1/businesses/${business}/employees`
    const { items } = v.parse(employees, await this.administrator.done('GET', path))
    return await this.person(first(items).personId)
  }

  async newProgram(manager: Caller, business: string): Promise<Caller> {
    const path = `/v1/businesses/${business}/clients`
    const made = await manager.done('POST', path, { name: 'A program', scope: 'edit' })
    return await this.program(v.parse(programAnswer, made))
  }
}

export function personOf(party: Party, role: string): string {
  return first(party.people.filter((person) => person.role === role)).personId
}

export function programOf(party: Party, scope: string): Program {
  return first(party.clients.filter((client) => client.scope === scope))
}

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('the scene lacks somebody or something')
  return item
}

export async function requested(manager: Caller, thirdParty: string, account: string) {
  const wanted = { thirdParty, accounts: [account], role: 'edit' }
  return idIn(await manager.done('POST', '/v1/delegations', wanted))
}

export async function offered(
  manager: Caller,
  offer: { readonly thirdParty: string; readonly account: string; readonly terms: object },
): Promise<string> {
  const { thirdParty, account, terms } = offer
  const body = { thirdParty, accounts: [account], ...terms }
  return idIn(await manager.done('POST', '/v1/delegations/offers', body))
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

export async function submitted(caller: Caller, party: Party, account: string): Promise<string> {
  const number = nextNumber(party)
  await caller.done('POST', '/v1/declarations', filing(number, account))
  return number
}

export async function drafted(caller: Caller, party: Party, account: string): Promise<string> {
  const number = nextNumber(party)
  await caller.done('PUT', `/v1/drafts/${number}`, filing(number, account))
  return number
}
