import {
  businessNumberFrom,
  parseAccountSecurityNumber,
  programAccount,
  type AccountSecurityNumber,
  type BusinessNumber,
} from '../../kernel/identifiers.ts'

/** The parties that are the same in every workspace, so that guides and tests can name them. */

/** The broker that guides and the start of the sandbox speak of. */
export const BROKER = {
  business: businessNumberFrom('80000001'),
  account: programAccount(businessNumberFrom('80000001'), 1),
  legalName: 'Cedar Narrows Customs Brokers (Fictional) Ltd.',
}

/** An importer with two divisions, registered, who accepted the broker's request. */
export const IMPORTER = {
  business: businessNumberFrom('70000001'),
  account: programAccount(businessNumberFrom('70000001'), 1),
}

/** The agency itself, which holds the internal admin account. */
export const AGENCY = {
  business: businessNumberFrom('10000001'),
  account: programAccount(businessNumberFrom('10000001'), 1),
}

const FIRST_SECURITY_NUMBER = 10_001
const LAST_SECURITY_NUMBER = 99_999

/** Account security numbers in order; undefined when all five-digit ones are given. */
export function securityNumber(serial: number): AccountSecurityNumber | undefined {
  const number = FIRST_SECURITY_NUMBER + serial
  return number > LAST_SECURITY_NUMBER ? undefined : parseAccountSecurityNumber(String(number))
}

const IMPORTERS_FROM = 70_000_001
const BROKERS_FROM = 80_000_001
const CONSULTANTS_FROM = 82_000_001
const SURETY_FROM = 84_000_001

export type PartyKind = 'importer' | 'broker' | 'consultant' | 'surety'

const FIRST: Readonly<Record<PartyKind, number>> = {
  importer: IMPORTERS_FROM,
  broker: BROKERS_FROM,
  consultant: CONSULTANTS_FROM,
  surety: SURETY_FROM,
}

/** The business number of the nth party of a kind. */
export function businessOfParty(kind: PartyKind, index: number): BusinessNumber {
  return businessNumberFrom(String(FIRST[kind] + index))
}
