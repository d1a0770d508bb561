import type { Business } from '../accounts/index.ts'
import type { ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { formatInstant, type Instant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { approve, request } from './decide.ts'
import type { Active, Terms } from './delegation.ts'
import { nextDelegationId, putDelegation, standingRequests } from './store.ts'

/** A delegation in force without request and approval: for seeding and test identities. */
export async function delegateAtOnce(
  transaction: Transaction,
  between: { readonly third: Business; readonly account: ProgramAccountNumber },
  given: { readonly terms: Terms; readonly at: Instant },
): Promise<Active> {
  const { third, account } = between
  const { terms, at } = given
  const opening = { delegationId: await nextDelegationId(transaction), account, at }
  const requested = request(third, { role: terms.role, origin: 'request' }, opening)
  const active = approve(requested, terms, at)
  putDelegation(transaction, active)
  return active
}

/** A broker's standing request from the start. */
export function seedStandingRequest(
  transaction: Transaction,
  third: Business,
  since: Instant,
): void {
  const standing = {
    thirdParty: third.business,
    role: 'edit',
    since: formatInstant(since),
  } as const
  transaction.put(standingRequests, third.business, standing)
}
