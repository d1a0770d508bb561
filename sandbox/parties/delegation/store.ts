import { endOfDay, putGrant } from '../authority/index.ts'
import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { serialId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import {
  collection,
  type Collection,
  type Reader,
  type Transaction,
} from '../../platform/storage/index.ts'
import { dropWork, planWork, textKind, type Call } from '../../platform/workspaces/index.ts'
import { isOpen, type Active, type Delegation, type StandingRequest } from './delegation.ts'
import { DELEGATION_ALREADY_OPEN, DELEGATION_NOT_FOUND } from './problems.ts'
import { delegationFacts, type DelegationFact } from './facts.ts'

/** A business finds its delegations as a whole, or by status. */
export const delegations = collection<Delegation>('delegations', {
  indexes: {
    byImporter: ({ importer, status }) => [importer, withStatus(importer, status)],
    byThirdParty: ({ thirdParty, status }) => [thirdParty, withStatus(thirdParty, status)],
    byOpenRelation: (delegation) =>
      isOpen(delegation) ? relation(delegation.account, delegation.thirdParty) : undefined,
  },
})

export const standingRequests = collection<StandingRequest>('standing-requests')

export const delegationCollections = [
  delegations,
  standingRequests,
] as const satisfies readonly Collection<never>[]

/** The kind of due work that ends a delegation. */
export const DELEGATION_EXPIRY = textKind('delegation-expiry', 'endings', (id) => id)

export function withStatus(business: BusinessNumber, status: Delegation['status']): string {
  return `${business}|${status}`
}

/** @throws Refusal DELEGATION_NOT_FOUND */
export async function loadDelegation(reader: Reader, delegationId: string): Promise<Delegation> {
  const delegation = await reader.get(delegations, delegationId)
  if (delegation === undefined) throw new Refusal(DELEGATION_NOT_FOUND, { delegationId })
  return delegation
}

/** The requested, offered or active delegation between the two, of which there is at most one. */
export async function openRelation(
  reader: Reader,
  account: ProgramAccountNumber,
  thirdParty: BusinessNumber,
): Promise<Delegation | undefined> {
  const key = relation(account, thirdParty)
  const { items } = await reader.find(delegations, 'byOpenRelation', key, { limit: 1 })
  return items[0]
}

/** The third party with which the importer first had to do. */
export async function firstThirdParty(
  reader: Reader,
  importer: BusinessNumber,
): Promise<BusinessNumber | undefined> {
  const { items } = await reader.find(delegations, 'byImporter', importer, { limit: 1 })
  return items[0]?.thirdParty
}

/** @throws Refusal DELEGATION_ALREADY_OPEN */
export async function requireNoneOpen(
  reader: Reader,
  account: ProgramAccountNumber,
  thirdParty: BusinessNumber,
): Promise<void> {
  const other = await openRelation(reader, account, thirdParty)
  if (other === undefined) return
  const { delegationId, status } = other
  throw new Refusal(DELEGATION_ALREADY_OPEN, {
    delegationId,
    status,
    account,
    business: thirdParty,
  })
}

export async function nextDelegationId(transaction: Transaction): Promise<string> {
  return serialId('delegation', await transaction.next('delegation'))
}

/** What was decided of a delegation: what became of it, and how it is now. */
export interface Decided {
  readonly type: DelegationFact['type']
  readonly delegation: Delegation
}

/** Stores the delegation and its grant, plans or drops its expiry, and announces the fact. */
export async function saveDelegation(
  transaction: Transaction,
  call: Call,
  fact: Decided,
): Promise<void> {
  const { delegation } = fact
  putDelegation(transaction, delegation)
  await delegationFacts.announce(transaction, call, {
    type: fact.type,
    subject: delegation.delegationId,
    account: delegation.account,
    data: { account: delegation.account, thirdParty: delegation.thirdParty },
  })
}

export function putDelegation(transaction: Transaction, delegation: Delegation): void {
  transaction.put(delegations, delegation.delegationId, delegation)
  switch (delegation.status) {
    case 'active':
      bringIntoForce(transaction, delegation)
      return
    case 'revoked':
    case 'expired':
      dropWork(transaction, DELEGATION_EXPIRY, delegation.delegationId)
      putGrant(transaction, { ...granted(delegation), endsAt: delegation.closedAt })
      return
    case 'requested':
    case 'offered':
    case 'rejected':
    case 'withdrawn':
  }
}

function bringIntoForce(transaction: Transaction, delegation: Active): void {
  const endsAt = endOfDay(delegation.expiresOn)
  putGrant(transaction, { ...granted(delegation), endsAt: formatInstant(endsAt) })
  planWork(transaction, {
    kind: DELEGATION_EXPIRY,
    payload: delegation.delegationId,
    at: endsAt,
  })
}

function granted(delegation: Extract<Delegation, { acceptedAt: string }>) {
  const { account, thirdParty, role, licensed, visibility } = delegation
  return { account, thirdParty, role, licensed, visibility }
}

function relation(account: ProgramAccountNumber, thirdParty: BusinessNumber): string {
  return `${account}|${thirdParty}`
}
