import {
  BUSINESS_REGISTERED,
  businessNumbered,
  programAccountsOf,
  type Business,
} from '../accounts/index.ts'
import type { BusinessNumber } from '../../kernel/identifiers.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { whenDue, type Call, type DueHandlers } from '../../platform/workspaces/index.ts'
import { expire, request } from './decide.ts'
import type { StandingRequest } from './delegation.ts'
import {
  DELEGATION_EXPIRY,
  delegations,
  saveDelegation,
  nextDelegationId,
  openRelation,
  standingRequests,
} from './store.ts'

const MOST_ACCOUNTS = 1000
const A_PAGE = 200

/** Ends a delegation when its expiry day is over. */
async function expireDelegation(
  transaction: Transaction,
  call: Call,
  delegationId: string,
): Promise<void> {
  const delegation = await transaction.get(delegations, delegationId)
  const expired = delegation && expire(delegation, call.now)
  if (expired === undefined) return
  await saveDelegation(transaction, call, { type: 'DelegationExpired', delegation: expired })
}

/**
 * Opens the standing requests of brokers for an importer that has just registered.
 * @see sources.ts STANDING_REQUESTS
 */
async function preloadRequests(
  transaction: Transaction,
  call: Call,
  number: BusinessNumber,
): Promise<void> {
  const importer = await businessNumbered(transaction, number)
  if (importer?.kind !== 'importer') return
  let after: string | undefined
  do {
    const page = await transaction.list(standingRequests, { limit: A_PAGE, after })
    for (const standing of page.items) await preload(transaction, call, { standing, importer })
    after = page.next
  } while (after !== undefined)
}

async function preload(
  transaction: Transaction,
  call: Call,
  between: { readonly standing: StandingRequest; readonly importer: Business },
): Promise<void> {
  const { standing, importer } = between
  const third = await businessNumbered(transaction, standing.thirdParty)
  if (third === undefined) return
  const { items } = await programAccountsOf(transaction, importer.business, {
    limit: MOST_ACCOUNTS,
  })
  for (const { account, status, type } of items) {
    if (status !== 'active' || type === 'exporter') continue
    if ((await openRelation(transaction, account, third.business)) !== undefined) continue
    const opening = { delegationId: await nextDelegationId(transaction), account, at: call.now }
    const wished = { role: standing.role, origin: 'standing-request' } as const
    const delegation = request(third, wished, opening)
    await saveDelegation(transaction, call, { type: 'DelegationRequested', delegation })
  }
}

export const delegationDueHandlers: DueHandlers = {
  ...whenDue(DELEGATION_EXPIRY, { perform: expireDelegation }),
  ...whenDue(BUSINESS_REGISTERED, { perform: preloadRequests }),
}
