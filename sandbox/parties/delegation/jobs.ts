import {
  BUSINESS_REGISTERED,
  businessNumbered,
  programAccountsOf,
  type Business,
} from '../accounts/index.ts'
import { parseBusinessNumber } from '../../kernel/identifiers.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import {
  unreadable,
  type Call,
  type DueHandler,
  type PerformDueWork,
} from '../../platform/workspaces/index.ts'
import { expire, request } from './decide.ts'
import type { StandingRequest } from './delegation.ts'
import {
  DELEGATION_EXPIRY,
  delegations,
  keep,
  nextDelegationId,
  openRelation,
  standingRequests,
} from './store.ts'

const MOST_ACCOUNTS = 1000
const A_PAGE = 200

/** Ends a delegation when its expiry day is over. */
const expireDelegation: PerformDueWork = async (transaction, call, work) => {
  const delegation = await transaction.get(delegations, work.subject)
  const expired = delegation && expire(delegation, call.now)
  if (expired === undefined) return
  await keep(transaction, call, { type: 'DelegationExpired', delegation: expired })
}

/**
 * Opens the standing requests of brokers for an importer that has just registered.
 * @see sources.ts STANDING_REQUESTS
 */
const preloadRequests: PerformDueWork = async (transaction, call, work) => {
  const number = parseBusinessNumber(work.subject)
  if (number === undefined) throw unreadable(work)
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
    await keep(transaction, call, { type: 'DelegationRequested', delegation })
  }
}

export const delegationDueHandlers: Readonly<Record<string, DueHandler>> = {
  [DELEGATION_EXPIRY]: { perform: expireDelegation },
  [BUSINESS_REGISTERED]: { perform: preloadRequests },
}
