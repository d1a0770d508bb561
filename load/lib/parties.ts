import * as v from 'valibot'
import type { Client } from '../../sandbox/testing/client.ts'

const program = v.object({ clientId: v.string(), clientSecret: v.string() })

const party = v.object({
  business: v.object({ business: v.string() }),
  accounts: v.array(
    v.object({ account: v.string(), accountSecurityNumber: v.optional(v.string()) }),
  ),
  people: v.array(
    v.object({
      username: v.string(),
      provider: v.string(),
      password: v.string(),
      totpSecret: v.string(),
    }),
  ),
  clients: v.array(v.object({ scope: v.string(), ...program.entries })),
})

const testIdentity = v.object({ importer: party, broker: party, officer: program })

export type Person = v.InferOutput<typeof party>['people'][number]

/** Parties of one workspace, with tokens of their software. */
export interface Parties {
  /** A program account of which the broker may file. */
  readonly importer: string
  /** The first five digits of the broker's transaction numbers. */
  readonly securityNumber: string
  readonly broker: v.InferOutput<typeof program>
  readonly officer: v.InferOutput<typeof program>
  readonly person: Person
}

/** Has the sandbox make an importer, its people and its broker, and lends an officer's program. */
export async function makeParties(
  client: Client,
  adminToken: string,
  workspace = 'default',
): Promise<Parties> {
  const made = v.parse(
    testIdentity,
    await client.ask({
      method: 'POST',
      path: `/_sandbox/workspaces/${workspace}/test-identities`,
      token: adminToken,
      body: {},
    }),
  )
  const broker = made.broker.clients.find(({ scope }) => scope === 'edit')
  const importer = made.importer.accounts[0]?.account
  const securityNumber = made.broker.accounts[0]?.accountSecurityNumber
  const person = made.importer.people[0]
  if (!broker || !importer || !securityNumber || !person) {
    throw new Error('a test identity lacks what is needed to file')
  }
  return { importer, securityNumber, broker, officer: made.officer, person }
}
