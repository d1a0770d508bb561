import * as v from 'valibot'
import { BUSINESS_NOT_FOUND, BUSINESS_NOT_REGISTERED, loadBusiness } from '../accounts/index.ts'
import { authorityProblems, forThoseWhoMay, requireMay } from '../authority/index.ts'
import { fields, command, created, refuseIfAny } from '../../platform/http/index.ts'
import { businessOf } from '../../kernel/identifiers.ts'
import { localDateAt } from '../../kernel/time.ts'
import { findTermsFaults, offer, request, requireThirdParty } from './decide.ts'
import type { Delegation } from './delegation.ts'
import {
  findUnknownAccounts,
  requireMayAskFor,
  requireRegistered,
} from './use-cases/open-delegation.ts'
import { DELEGATION_ALREADY_OPEN, OWN_ACCOUNT, THIRD_PARTY_NOT_ALLOWED } from './problems.ts'
import { delegationView, offerSchema, requestSchema, toDelegationView } from './schema.ts'
import { nextDelegationId, requireNoneOpen, saveDelegation } from './store.ts'

const tag = 'Delegation'
const opened = fields.named('OpenedDelegations', v.object({ items: v.array(delegationView) }))
const refuses = [
  BUSINESS_NOT_FOUND,
  BUSINESS_NOT_REGISTERED,
  OWN_ACCOUNT,
  THIRD_PARTY_NOT_ALLOWED,
  DELEGATION_ALREADY_OPEN,
  ...authorityProblems,
]

export const requestDelegation = command(
  {
    id: 'requestDelegation',
    summary: 'Ask importers to let your business act for them',
    description: 'One delegation comes of each account; the importer answers each on its own.',
    tag,
    ...forThoseWhoMay('request-delegation'),
    body: requestSchema,
    answers: { 201: { description: 'The delegations, requested', schema: opened } },
    refuses,
  },
  async (call, { body }, transaction) => {
    await requireMayAskFor(transaction, call, body.thirdParty)
    refuseIfAny(await findUnknownAccounts(transaction, body.accounts))
    const third = await loadBusiness(transaction, body.thirdParty)
    const items: Delegation[] = []
    for (const account of body.accounts) {
      requireThirdParty(third, account)
      await requireRegistered(transaction, businessOf(account))
      await requireNoneOpen(transaction, account, third.business)
      const opening = { delegationId: await nextDelegationId(transaction), account, at: call.now }
      const delegation = request(third, { role: body.role, origin: 'request' }, opening)
      await saveDelegation(transaction, call, { type: 'DelegationRequested', delegation })
      items.push(delegation)
    }
    return created('/v1/delegations', { items: items.map(toDelegationView) })
  },
)

export const offerDelegation = command(
  {
    id: 'offerDelegation',
    summary: 'Offer a broker or consultant to act for your business',
    description: 'One delegation comes of each account; the third party accepts each on its own.',
    tag,
    ...forThoseWhoMay('manage-delegations'),
    body: offerSchema,
    answers: { 201: { description: 'The delegations, offered', schema: opened } },
    refuses,
  },
  async (call, { body }, transaction) => {
    for (const account of body.accounts) {
      await requireMay(transaction, call, { action: 'manage-delegations', account })
    }
    refuseIfAny([
      ...(await findUnknownAccounts(transaction, body.accounts)),
      ...findTermsFaults(body, localDateAt(call.now)),
    ])
    const third = await requireRegistered(transaction, body.thirdParty)
    const items: Delegation[] = []
    for (const account of body.accounts) {
      requireThirdParty(third, account)
      await requireNoneOpen(transaction, account, third.business)
      const opening = { delegationId: await nextDelegationId(transaction), account, at: call.now }
      const delegation = offer(third, body, opening)
      await saveDelegation(transaction, call, { type: 'DelegationOffered', delegation })
      items.push(delegation)
    }
    return created('/v1/delegations', { items: items.map(toDelegationView) })
  },
)
