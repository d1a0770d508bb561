import { membershipOf, memberships, type Membership } from '../authority/index.ts'
import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { Refusal } from '../../kernel/refusal.ts'
import {
  collection,
  type Page,
  type PageRequest,
  type Reader,
  type Transaction,
} from '../../platform/storage/index.ts'
import type { AccessRequest } from './access-request.ts'
import type { Business } from './business.ts'
import type { Group } from './group.ts'
import {
  ACCESS_REQUEST_NOT_FOUND,
  BUSINESS_NOT_FOUND,
  EMPLOYEE_NOT_FOUND,
  GROUP_NOT_FOUND,
  PROFILE_MISSING,
} from './problems.ts'
import type { Profile } from './profile.ts'
import type { ProgramAccount } from './program-account.ts'

export const businesses = collection<Business>('businesses', {
  hot: true,
  indexes: { byKind: (business) => business.kind },
})

export const programAccounts = collection<ProgramAccount>('program-accounts', {
  hot: true,
  indexes: {
    byBusiness: (account) => account.business,
  },
})

export const profiles = collection<Profile>('profiles')

export const accessRequests = collection<AccessRequest>('access-requests', {
  indexes: {
    byPerson: (request) => request.personId,
    byBusiness: (request) => request.business,
    byPending: (request) =>
      request.status === 'pending' ? pendingKey(request.personId, request.business) : undefined,
  },
})

export const groups = collection<Group>('groups', {
  indexes: { byBusiness: (group) => group.business },
})

export function businessNumbered(
  reader: Reader,
  business: BusinessNumber,
): Promise<Business | undefined> {
  return reader.get(businesses, business)
}

export function putBusiness(transaction: Transaction, business: Business): void {
  transaction.put(businesses, business.business, business)
}

export function programAccountOf(
  reader: Reader,
  account: ProgramAccountNumber,
): Promise<ProgramAccount | undefined> {
  return reader.get(programAccounts, account)
}

export function putProgramAccount(transaction: Transaction, account: ProgramAccount): void {
  transaction.put(programAccounts, account.account, account)
}

/** The program accounts of a business, oldest first. */
export function programAccountsOf(
  reader: Reader,
  business: BusinessNumber,
  page: PageRequest,
): Promise<Page<ProgramAccount>> {
  return reader.find(programAccounts, 'byBusiness', business, page)
}

export function profileOf(reader: Reader, personId: string): Promise<Profile | undefined> {
  return reader.get(profiles, personId)
}

export function putProfile(transaction: Transaction, profile: Profile): void {
  transaction.put(profiles, profile.personId, profile)
}

/** @throws Refusal PROFILE_MISSING */
export async function requireProfile(reader: Reader, personId: string): Promise<Profile> {
  const profile = await profileOf(reader, personId)
  if (profile === undefined) throw new Refusal(PROFILE_MISSING)
  return profile
}

/** @throws Refusal BUSINESS_NOT_FOUND */
export async function loadBusiness(reader: Reader, number: BusinessNumber): Promise<Business> {
  const business = await businessNumbered(reader, number)
  if (business === undefined) throw new Refusal(BUSINESS_NOT_FOUND, { business: number })
  return business
}

/** @throws Refusal EMPLOYEE_NOT_FOUND */
export async function loadEmployee(
  reader: Reader,
  personId: string,
  business: BusinessNumber,
): Promise<Membership> {
  const membership = await membershipOf(reader, personId, business)
  if (membership === undefined) throw new Refusal(EMPLOYEE_NOT_FOUND, { personId, business })
  return membership
}

/** @throws Refusal ACCESS_REQUEST_NOT_FOUND */
export async function loadAccessRequest(reader: Reader, requestId: string): Promise<AccessRequest> {
  const request = await reader.get(accessRequests, requestId)
  if (request === undefined) throw new Refusal(ACCESS_REQUEST_NOT_FOUND, { requestId })
  return request
}

/** @throws Refusal GROUP_NOT_FOUND also for a group of another business */
export async function loadGroup(
  reader: Reader,
  groupId: string,
  business: BusinessNumber,
): Promise<Group> {
  const group = await reader.get(groups, groupId)
  if (group?.business !== business) throw new Refusal(GROUP_NOT_FOUND, { groupId })
  return group
}

export function countManagers(reader: Reader, business: BusinessNumber): Promise<number> {
  return reader.count(memberships, 'byManagedBusiness', business)
}

export function countPending(
  reader: Reader,
  personId: string,
  business: BusinessNumber,
): Promise<number> {
  return reader.count(accessRequests, 'byPending', pendingKey(personId, business))
}

function pendingKey(personId: string, business: BusinessNumber): string {
  return `${personId}|${business}`
}
