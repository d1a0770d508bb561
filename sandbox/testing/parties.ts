import * as v from 'valibot'
import type { Client, Program } from './client.ts'
import { first } from './first.ts'

const person = v.object({
  role: v.picklist(['bam', 'pam', 'editor', 'reader']),
  personId: v.string(),
  username: v.string(),
  provider: v.string(),
  password: v.string(),
  totpSecret: v.string(),
  /** A sandbox of an earlier commit, with which a proof compares, tells none. */
  oneTimeCode: v.optional(v.string()),
})

const party = v.object({
  business: v.object({ business: v.string(), legalName: v.string() }),
  accounts: v.array(
    v.object({ account: v.string(), accountSecurityNumber: v.optional(v.string()) }),
  ),
  people: v.array(person),
  clients: v.array(
    v.object({
      scope: v.picklist(['edit', 'view']),
      clientId: v.string(),
      clientSecret: v.string(),
    }),
  ),
})

const officer = v.object({
  clientId: v.string(),
  clientSecret: v.string(),
  internalAdminAccount: v.string(),
  accountSecurityNumber: v.optional(v.string()),
})

/** An importer and its broker, their people and programs, and an officer's program. */
export const testIdentity = v.object({ importer: party, broker: party, officer })
export type TestIdentity = v.InferOutput<typeof testIdentity>
export type Party = TestIdentity['importer']
export type PartyPerson = Party['people'][number]

/** Has a sandbox make parties with credentials that work. */
export async function makeTestIdentity(
  administrator: Client,
  wanted: object = {},
  workspace = 'default',
): Promise<TestIdentity> {
  const path = `/_sandbox/workspaces/${workspace}/test-identities`
  return v.parse(testIdentity, await administrator.ask({ method: 'POST', path, body: wanted }))
}

/** Whoever plays that role: `bam`, `pam`, `editor` or `reader`. */
export function personOf({ people }: Party, role: string): PartyPerson {
  return first(people.filter((each) => each.role === role))
}

/** The program of that scope: `edit` or `view`. */
export function programOf({ clients }: Party, scope: string): Program {
  return first(clients.filter((client) => client.scope === scope))
}

export function accountOf({ accounts }: Party): Party['accounts'][number] {
  return first(accounts)
}
