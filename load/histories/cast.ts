import * as v from 'valibot'
import type { Administrator } from '../lib/administrator.ts'
import { makeParties, type Parties, type Person } from '../lib/parties.ts'
import { personToken } from '../lib/person-token.ts'

/** Delegations that wait to be answered. */
const DELEGATIONS = 8

const party = v.object({
  business: v.object({ business: v.string() }),
  accounts: v.array(v.object({ account: v.string() })),
  people: v.array(
    v.object({
      role: v.string(),
      username: v.string(),
      provider: v.string(),
      password: v.string(),
      totpSecret: v.string(),
    }),
  ),
})

/** Who asks, with tokens that hold from before the first snapshot. */
export interface Cast {
  readonly parties: Parties
  /** Of the broker's software, which files. */
  readonly broker: string
  /** Of the importer's manager, who answers requests. */
  readonly manager: string
  readonly administrator: string
  readonly delegations: readonly string[]
}

/** Has a broker ask an importer for delegations of several accounts, and another file already. */
export async function makeCast(director: Administrator, administrator: string): Promise<Cast> {
  const { client } = director
  const parties = await makeParties(client, administrator)
  const made = v.parse(
    v.object({ importer: party, broker: party }),
    await client.ask({
      method: 'POST',
      path: '/_sandbox/workspaces/default/test-identities',
      token: administrator,
      body: { programAccounts: DELEGATIONS, delegation: 'none' },
    }),
  )
  const at = (await director.show('default'))?.clock.at ?? ''
  const asking = await personToken(client, managerOf(made.broker), at)
  const requested = v.parse(
    v.object({ items: v.array(v.object({ delegationId: v.string() })) }),
    await client.ask({
      method: 'POST',
      path: '/v1/delegations',
      token: asking,
      body: {
        thirdParty: made.broker.business.business,
        accounts: made.importer.accounts.map(({ account }) => account),
        role: 'edit',
      },
    }),
  )
  return {
    parties,
    broker: await client.token(parties.broker),
    manager: await personToken(client, managerOf(made.importer), at),
    administrator,
    delegations: requested.items.map(({ delegationId }) => delegationId),
  }
}

function managerOf({ people }: v.InferOutput<typeof party>): Person {
  const manager = people.find(({ role }) => role === 'bam')
  if (manager === undefined) throw new Error('a business without a manager')
  return manager
}
