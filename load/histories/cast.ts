import * as v from 'valibot'
import type { Administrator } from '../lib/administrator.ts'
import { makeTestIdentity, personOf } from '../../sandbox/testing/parties.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { personToken } from '../lib/person-token.ts'

/** Delegations that wait to be answered. */
const DELEGATIONS = 8

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
  const made = await makeTestIdentity(client.as(administrator), {
    programAccounts: DELEGATIONS,
    delegation: 'none',
  })
  const at = (await director.show('default'))?.clock.at ?? ''
  const asking = await personToken(client, personOf(made.broker, 'bam'), at)
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
    manager: await personToken(client, personOf(made.importer, 'bam'), at),
    administrator,
    delegations: requested.items.map(({ delegationId }) => delegationId),
  }
}
