import * as v from 'valibot'
import { done, isRefused, type Answer } from '../answer.ts'
import type { Delegation, DelegationChannel } from '../channel/delegations.ts'
import { NOTHING, type ApiClient } from './client.ts'
import { everyItem } from './pages.ts'

const sight = v.picklist(['none', 'view', 'edit'])

const delegation = v.object({
  delegationId: v.string(),
  account: v.string(),
  thirdParty: v.string(),
  status: v.string(),
  role: v.optional(v.picklist(['view', 'edit'])),
  expiresOn: v.optional(v.string()),
  visibility: v.optional(
    v.object({ submittedByBroker: sight, submittedByImporter: sight, submittedByOthers: sight }),
  ),
})

const opened = v.object({ items: v.array(delegation) })

export function delegationsOver(client: ApiClient): DelegationChannel {
  const open = async (path: string, body: object): Promise<Answer<readonly Delegation[]>> => {
    const answer = await client.ask({ method: 'POST', path, body, schema: opened })
    return isRefused(answer) ? answer : done(answer.value.items)
  }
  const move = (id: string, step: string, body?: object) =>
    client.ask({
      method: 'POST',
      path: `/v1/delegations/${id}/${step}`,
      ...(body !== undefined && { body }),
      schema: delegation,
    })
  return {
    request: (asked) => open('/v1/delegations', asked),
    offer: (offered) => open('/v1/delegations/offers', offered),
    approve: (id, terms) => move(id, 'approval', terms),
    accept: (id) => move(id, 'acceptance'),
    reject: (id) => move(id, 'rejection', {}),
    withdraw: (id) => move(id, 'withdrawal', {}),
    change: (id, body) =>
      client.ask({
        method: 'PUT',
        path: `/v1/delegations/${id}/terms`,
        body,
        schema: delegation,
      }),
    revoke: (id) => move(id, 'revocation', {}),
    read: (id) => client.ask({ method: 'GET', path: `/v1/delegations/${id}`, schema: delegation }),
    list: (business, side) =>
      everyItem(client, { path: '/v1/delegations', query: { business, side }, item: delegation }),
    standForAll: (business, role) =>
      client.ask({
        method: 'PUT',
        path: `/v1/businesses/${business}/standing-request`,
        body: { role },
        schema: NOTHING,
      }),
  }
}
