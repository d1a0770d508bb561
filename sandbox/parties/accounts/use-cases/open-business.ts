import {
  membershipOf,
  requireAllowed,
  roleIn,
  standingInBusinessOf,
  standingOf,
  type Action,
  type Asking,
  type Membership,
} from '../../authority/index.ts'
import type { BusinessNumber, ProgramAccountNumber } from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import { personIn } from '../caller.ts'
import {
  BUSINESS_NOT_FOUND,
  PROGRAM_ACCOUNT_NOT_FOUND,
  PROGRAM_ACCOUNT_OF_ANOTHER,
} from '../problems.ts'
import type { Business } from '../business.ts'
import type { ProgramAccount } from '../program-account.ts'
import { loadBusiness, programAccountOf } from '../store.ts'

/**
 * The business, if the caller's standing in it allows the action.
 *
 * @throws Refusal BUSINESS_NOT_FOUND to those who have no part in it, NOT_AUTHORIZED, CLIENT_SCOPE_TOO_NARROW
 */
export async function openBusiness(
  reader: Reader,
  asking: Asking,
  wanted: { readonly action: Action; readonly business: BusinessNumber },
): Promise<Business> {
  const { action, business } = wanted
  const standing = await standingInBusinessOf(reader, asking, business)
  if (standing.name === 'orphan' || standing.name === 'stranger') {
    throw new Refusal(BUSINESS_NOT_FOUND, { business })
  }
  requireAllowed(standing, { action, subject: business })
  return loadBusiness(reader, business)
}

/**
 * The program account, if the caller's standing to it allows the action.
 *
 * @throws Refusal PROGRAM_ACCOUNT_NOT_FOUND to those who have no part in it, else one of authorityProblems
 */
export async function openProgramAccount(
  reader: Reader,
  asking: Asking,
  wanted: { readonly action: Action; readonly account: ProgramAccountNumber },
): Promise<ProgramAccount> {
  const { action, account } = wanted
  const standing = await standingOf(reader, asking, account)
  const found = await programAccountOf(reader, account)
  const hidden = standing.name === 'orphan' || standing.name === 'stranger'
  if (hidden || found === undefined) throw new Refusal(PROGRAM_ACCOUNT_NOT_FOUND, { account })
  requireAllowed(standing, { action, subject: account })
  return found
}

/** @throws Refusal BUSINESS_NOT_FOUND unless the caller, a person, is an employee of the business */
export async function ownMembership(
  reader: Reader,
  { actor }: Pick<Asking, 'actor'>,
  business: BusinessNumber,
): Promise<Membership> {
  const membership = await membershipOf(reader, personIn(actor), business)
  if (membership === undefined) throw new Refusal(BUSINESS_NOT_FOUND, { business })
  return membership
}

/**
 * @throws Refusal NOT_AUTHORIZED for the first account in which the employee has no role, whether or not
 *   there is one; PROGRAM_ACCOUNT_OF_ANOTHER for the first that the business does not have
 */
export async function requireOwnAccounts(
  reader: Reader,
  by: Membership,
  accounts: readonly ProgramAccountNumber[],
): Promise<void> {
  const { business } = by
  for (const account of accounts) {
    const name = roleIn(by, account) ?? 'stranger'
    requireAllowed({ name, business }, { action: 'view-program-account', subject: account })
    const found = await programAccountOf(reader, account)
    if (found?.business !== business) {
      throw new Refusal(PROGRAM_ACCOUNT_OF_ANOTHER, { account, business })
    }
  }
}
