import * as v from 'valibot'
import { authorityProblems, forThoseWhoMay } from '../authority/index.ts'
import { fields, command, ok, refuseIfAny, type Answer } from '../../platform/http/index.ts'
import { localDateAt } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import { accept, approve, changeTerms, decline, findTermsFaults, revoke } from './decide.ts'
import type { Delegation } from './delegation.ts'
import {
  answeringSide,
  openDelegation,
  openingSide,
  requireSide,
  type Side,
} from './use-cases/open-delegation.ts'
import { DELEGATION_NOT_FOUND, DELEGATION_NOT_IN_STATE } from './problems.ts'
import { delegationId, delegationView, reason, termsSchema, toDelegationView } from './schema.ts'
import { saveDelegation, type Decided } from './store.ts'

const common = {
  tag: 'Delegation',
  ...forThoseWhoMay('manage-delegations', 'request-delegation'),
  path: v.strictObject({ delegationId }),
  answers: { 200: { description: 'The delegation as it is now', schema: delegationView } },
  refuses: [DELEGATION_NOT_FOUND, DELEGATION_NOT_IN_STATE, ...authorityProblems],
}
const withReason = fields.named('Reason', v.strictObject({ reason: v.optional(reason) }))

export const approveDelegation = command(
  {
    ...common,
    id: 'approveDelegation',
    summary: 'Approve a request and set its terms',
    body: termsSchema,
  },
  (call, { path, body }, transaction) =>
    move(
      { call, transaction, ...path },
      () => 'importer',
      (delegation) => {
        const active = approve(delegation, body, call.now)
        refuseIfAny(findTermsFaults(body, localDateAt(call.now)))
        return { type: 'DelegationApproved', delegation: active }
      },
    ),
)

export const acceptDelegation = command(
  { ...common, id: 'acceptDelegation', summary: 'Accept an offer as it is' },
  (call, { path }, transaction) =>
    move(
      { call, transaction, ...path },
      () => 'third-party',
      (delegation) => ({
        type: 'DelegationAccepted',
        delegation: accept(delegation, call.now),
      }),
    ),
)

export const rejectDelegation = command(
  {
    ...common,
    id: 'rejectDelegation',
    summary: 'Reject a request, or an offer',
    body: withReason,
  },
  (call, { path, body }, transaction) =>
    move({ call, transaction, ...path }, answeringSide, (delegation) => ({
      type: 'DelegationRejected',
      delegation: decline(delegation, 'rejected', { at: call.now, ...body }),
    })),
)

export const withdrawDelegation = command(
  {
    ...common,
    id: 'withdrawDelegation',
    summary: 'Withdraw your request, or your offer, before it is answered',
    body: withReason,
  },
  (call, { path, body }, transaction) =>
    move({ call, transaction, ...path }, openingSide, (delegation) => ({
      type: 'DelegationWithdrawn',
      delegation: decline(delegation, 'withdrawn', { at: call.now, ...body }),
    })),
)

export const changeDelegation = command(
  {
    ...common,
    id: 'changeDelegation',
    summary: 'Change role, expiry date or visibility of a delegation in force',
    body: termsSchema,
  },
  (call, { path, body }, transaction) =>
    move(
      { call, transaction, ...path },
      () => 'importer',
      (delegation) => {
        const changed = changeTerms(delegation, body)
        refuseIfAny(findTermsFaults(body, localDateAt(call.now)))
        return { type: 'DelegationChanged', delegation: changed }
      },
    ),
)

export const revokeDelegation = command(
  {
    ...common,
    id: 'revokeDelegation',
    summary: 'End a delegation in force at once',
    description: 'The third party still sees what it submitted itself.',
    body: withReason,
  },
  (call, { path, body }, transaction) =>
    move(
      { call, transaction, ...path },
      () => 'importer',
      (delegation) => ({
        type: 'DelegationRevoked',
        delegation: revoke(delegation, { at: call.now, ...body }),
      }),
    ),
)

interface Moving {
  readonly call: Call
  readonly transaction: Transaction
  readonly delegationId: string
}

/** Every change of a delegation: load it, check authority, decide, store, answer. */
async function move(
  { call, transaction, delegationId: id }: Moving,
  who: (delegation: Delegation) => Side,
  decide: (delegation: Delegation) => Decided,
): Promise<Answer> {
  const delegation = await openDelegation(transaction, call, id)
  await requireSide(transaction, call, { side: who(delegation), delegation })
  const fact = decide(delegation)
  await saveDelegation(transaction, call, fact)
  return ok(toDelegationView(fact.delegation))
}
