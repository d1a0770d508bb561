import * as v from 'valibot'
import { BUSINESS_NOT_FOUND, openBusiness } from '../accounts/index.ts'
import { authorityProblems, PARTNERS_AND_AGENCY } from '../authority/index.ts'
import { fields, ok, query } from '../http/index.ts'
import { DELEGATION_STATUSES } from './delegation.ts'
import { openDelegation } from './open-store.ts'
import { DELEGATION_NOT_FOUND } from './problems.ts'
import { delegationId, delegationView, toDelegationView } from './schema.ts'
import { delegations, withStatus } from './store.ts'

const tag = 'Delegation'

export const listDelegations = query(
  {
    id: 'listDelegations',
    summary: 'What your business gave as importer, or received as third party',
    tag,
    access: PARTNERS_AND_AGENCY,
    query: v.strictObject({
      ...fields.page,
      business: fields.businessNumber,
      side: v.picklist(['importer', 'third-party']),
      status: v.optional(v.picklist(DELEGATION_STATUSES)),
    }),
    answers: {
      200: { description: 'A page, oldest first', schema: fields.pageOf(delegationView) },
    },
    refuses: [BUSINESS_NOT_FOUND, ...authorityProblems],
  },
  async (call, { query: { business, side, status, ...page } }, reader) => {
    await openBusiness(reader, call, { action: 'view-delegations', business })
    const index = side === 'importer' ? 'byImporter' : 'byThirdParty'
    const value = status === undefined ? business : withStatus(business, status)
    const { items, next } = await reader.find(delegations, index, value, page)
    return ok({ items: items.map(toDelegationView), next })
  },
)

export const getDelegation = query(
  {
    id: 'getDelegation',
    summary: 'A delegation of which your business is one side',
    tag,
    access: PARTNERS_AND_AGENCY,
    path: v.strictObject({ delegationId }),
    answers: { 200: { description: 'The delegation', schema: delegationView } },
    refuses: [DELEGATION_NOT_FOUND],
  },
  async (call, { path }, reader) =>
    ok(toDelegationView(await openDelegation(reader, call, path.delegationId))),
)
