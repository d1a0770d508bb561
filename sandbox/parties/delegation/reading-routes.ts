import * as v from 'valibot'
import { BUSINESS_NOT_FOUND, openBusiness } from '../accounts/index.ts'
import { authorityProblems, forThoseWhoMay, Onlooker } from '../authority/index.ts'
import { fields, ok, query } from '../../platform/http/index.ts'
import { keepWhere } from '../../kernel/keep-where.ts'
import { DELEGATION_STATUSES } from './delegation.ts'
import { openDelegation } from './use-cases/open-delegation.ts'
import { DELEGATION_NOT_FOUND } from './problems.ts'
import { delegationId, delegationView, toDelegationView } from './schema.ts'
import { delegations, withStatus } from './store.ts'

const tag = 'Delegation'

export const listDelegations = query(
  {
    id: 'listDelegations',
    summary: 'What your business gave as importer, or received as third party',
    description:
      'Of what was given, an employee meets that of the program accounts in which he or she has a role. ' +
      'A page may hold fewer than asked.',
    tag,
    ...forThoseWhoMay('view-delegations'),
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
    const onlooker = new Onlooker(reader, call)
    const seen = await keepWhere(items, (delegation) => onlooker.seesDelegation(delegation))
    return ok({ items: seen.map(toDelegationView), next })
  },
)

export const getDelegation = query(
  {
    id: 'getDelegation',
    summary: 'A delegation of which your business is one side',
    tag,
    ...forThoseWhoMay('view-delegations'),
    path: v.strictObject({ delegationId }),
    answers: { 200: { description: 'The delegation', schema: delegationView } },
    refuses: [DELEGATION_NOT_FOUND],
  },
  async (call, { path }, reader) =>
    ok(toDelegationView(await openDelegation(reader, call, path.delegationId))),
)
