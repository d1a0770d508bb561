import type { RegistrationFact } from '../facts.ts'
import { putMembership } from '../../authority/index.ts'
import { parseBusinessNumber, type BusinessNumber } from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Instant } from '../../../kernel/time.ts'
import { collection, type Reader, type Transaction } from '../../../platform/storage/index.ts'
import { planWork, textKind, type Call } from '../../../platform/workspaces/index.ts'
import type { Business } from '../business.ts'
import { businessNumbered, loadBusiness, programAccountsOf, putBusiness } from '../store.ts'
import {
  BUSINESS_NOT_ON_FILE,
  REGISTRATION_LOCKED,
  REGISTRATION_NOT_FOUND,
  REGISTRATION_UNDER_WAY,
} from './problems.ts'
import type { Registration } from './registration.ts'
import { toRegistrationView } from './schema.ts'

export const registrations = collection<Registration>('registrations', {
  indexes: {
    byPerson: (registration) => registration.personId,
    byPersonAndBusiness: (registration) => `${registration.personId}|${registration.business}`,
  },
})

/** The kind of due work by which other slices learn that a business came to the portal. */
export const BUSINESS_REGISTERED = textKind(
  'business-registered',
  'consequences',
  parseBusinessNumber,
)

const MOST_SHOWN = 1000

/** @throws Refusal REGISTRATION_NOT_FOUND */
export async function loadRegistration(
  reader: Reader,
  registrationId: string,
): Promise<Registration> {
  const registration = await reader.get(registrations, registrationId)
  if (registration === undefined) throw new Refusal(REGISTRATION_NOT_FOUND, { registrationId })
  return registration
}

export function putRegistration(transaction: Transaction, registration: Registration): void {
  transaction.put(registrations, registration.registrationId, registration)
}

/** The person's registration of that business, at whatever step. */
async function registrationBy(
  reader: Reader,
  personId: string,
  business: BusinessNumber,
): Promise<Registration | undefined> {
  const key = `${personId}|${business}`
  const { items } = await reader.find(registrations, 'byPersonAndBusiness', key, { limit: 1 })
  return items[0]
}

/** Stores the registered business, makes whoever registered it a manager, and plans what follows. */
export function enrol(
  transaction: Transaction,
  business: Business,
  registered: { readonly by: string; readonly at: Instant },
): void {
  putBusiness(transaction, business)
  putMembership(transaction, {
    personId: registered.by,
    business: business.business,
    manager: true,
    programs: {},
  })
  planWork(transaction, {
    kind: BUSINESS_REGISTERED,
    payload: business.business,
    at: registered.at,
  })
}

/** @throws Refusal REGISTRATION_NOT_FOUND also for another person's, unless the agency asks */
export async function ownRegistration(
  reader: Reader,
  { actor }: Pick<Call, 'actor'>,
  registrationId: string,
): Promise<Registration> {
  const registration = await loadRegistration(reader, registrationId)
  if (actor.kind === 'person' && registration.personId !== actor.personId) {
    throw new Refusal(REGISTRATION_NOT_FOUND, { registrationId })
  }
  return registration
}

/** @throws Refusal BUSINESS_NOT_ON_FILE */
export async function requireOnFile(reader: Reader, number: BusinessNumber): Promise<Business> {
  const business = await businessNumbered(reader, number)
  if (business === undefined) throw new Refusal(BUSINESS_NOT_ON_FILE, { business: number })
  return business
}

/**
 * @throws Refusal REGISTRATION_UNDER_WAY, REGISTRATION_LOCKED
 * @see sources.ts ONE_REGISTRATION_A_PERSON
 */
export async function requireNotUnderWay(
  reader: Reader,
  personId: string,
  business: BusinessNumber,
): Promise<void> {
  const earlier = await registrationBy(reader, personId, business)
  if (earlier === undefined || earlier.status === 'completed') return
  const { registrationId, status } = earlier
  if (status === 'locked') throw new Refusal(REGISTRATION_LOCKED, { registrationId })
  throw new Refusal(REGISTRATION_UNDER_WAY, { registrationId, business, status })
}

/** The registration with what its step shows of the business and all its program accounts. */
export async function viewOf(
  reader: Reader,
  registration: Registration,
): Promise<ReturnType<typeof toRegistrationView>> {
  const business = await loadBusiness(reader, registration.business)
  const { items } = await programAccountsOf(reader, registration.business, { limit: MOST_SHOWN })
  return toRegistrationView(registration, { business, accounts: items })
}

export function factOf(
  type: RegistrationFact['type'],
  registration: Registration,
): RegistrationFact {
  const { registrationId, business, status } = registration
  return { type, subject: registrationId, forWhom: business, data: { status } }
}
