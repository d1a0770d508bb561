import {
  BUSINESS_NOT_REGISTERED,
  loadBusiness,
  programAccountOf,
  type Business,
} from '../../accounts/index.ts'
import {
  Onlooker,
  requireAllowed,
  requireMay,
  standingInBusinessOf,
  type Asking,
} from '../../authority/index.ts'
import type { BusinessNumber, ProgramAccountNumber } from '../../../kernel/identifiers.ts'
import { violation, type Violation } from '../../../kernel/problem.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Delegation } from '../delegation.ts'
import { ACCOUNT_UNKNOWN_HERE } from '../findings.ts'
import { DELEGATION_NOT_FOUND } from '../problems.ts'
import { loadDelegation } from '../store.ts'

/** On which side of a delegation somebody acts. */
export type Side = 'importer' | 'third-party'

/**
 * @throws Refusal DELEGATION_NOT_FOUND also for who belongs to neither side, or has no role in the account
 */
export async function openDelegation(
  reader: Reader,
  asking: Asking,
  delegationId: string,
): Promise<Delegation> {
  const delegation = await loadDelegation(reader, delegationId)
  if (await new Onlooker(reader, asking).seesDelegation(delegation)) return delegation
  throw new Refusal(DELEGATION_NOT_FOUND, { delegationId })
}

/**
 * @throws Refusal one of authorityProblems unless the caller manages that side of the delegation
 */
export async function requireSide(
  reader: Reader,
  asking: Asking,
  wanted: { readonly side: Side; readonly delegation: Delegation },
): Promise<void> {
  const { account, thirdParty } = wanted.delegation
  if (wanted.side === 'importer') {
    await requireMay(reader, asking, { action: 'manage-delegations', account })
  } else {
    await requireMayAskFor(reader, asking, thirdParty)
  }
}

/** @throws Refusal one of authorityProblems unless the caller may ask for delegations to the business */
export async function requireMayAskFor(
  reader: Reader,
  asking: Asking,
  thirdParty: BusinessNumber,
): Promise<void> {
  const standing = await standingInBusinessOf(reader, asking, thirdParty)
  requireAllowed(standing, { action: 'request-delegation', subject: thirdParty })
}

/** Who answers: the side that did not begin. */
export function answeringSide({ status }: Delegation): Side {
  return status === 'offered' ? 'third-party' : 'importer'
}

export function openingSide(delegation: Delegation): Side {
  return answeringSide(delegation) === 'importer' ? 'third-party' : 'importer'
}

/** The accounts that do not exist or are closed. */
export async function findUnknownAccounts(
  reader: Reader,
  accounts: readonly ProgramAccountNumber[],
): Promise<readonly Violation[]> {
  const found: Violation[] = []
  for (const [index, account] of accounts.entries()) {
    if ((await programAccountOf(reader, account))?.status === 'active') continue
    found.push(violation(ACCOUNT_UNKNOWN_HERE, `#/accounts/${String(index)}`, { account }))
  }
  return found
}

/** @throws Refusal BUSINESS_NOT_FOUND, BUSINESS_NOT_REGISTERED */
export async function requireRegistered(
  reader: Reader,
  business: BusinessNumber,
): Promise<Business> {
  const found = await loadBusiness(reader, business)
  if (found.registered === undefined) throw new Refusal(BUSINESS_NOT_REGISTERED, { business })
  return found
}
