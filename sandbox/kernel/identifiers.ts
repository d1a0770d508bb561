import type { Brand } from './brand.ts'

/** Nine digits, the last of them a Luhn check digit, given by the CRA to a legal entity. */
export type BusinessNumber = Brand<string, 'BusinessNumber'>
/** BN9 + two letters + four digits: `800000010RM0001`, one program account. */
export type ProgramAccountNumber = Brand<string, 'ProgramAccountNumber'>
/** BN9, RT and four digits: the account of a business that is registered for the GST. */
export type GstRegistration = Brand<string, 'GstRegistration'>
/** Five digits of the holder's account security number + eight of a series + one check digit. */
export type TransactionNumber = Brand<string, 'TransactionNumber'>
/** Five digits given to an importer or broker who has posted security. */
export type AccountSecurityNumber = Brand<string, 'AccountSecurityNumber'>
/** 5 to 25 characters, the first four the carrier code. */
export type CargoControlNumber = Brand<string, 'CargoControlNumber'>
/** Three digits of a CBSA office. */
export type OfficeCode = Brand<string, 'OfficeCode'>
/** Four letters or digits given to a carrier. */
export type CarrierCode = Brand<string, 'CarrierCode'>
/** Ten digits, printed `0101.21.00.00`. */
export type ClassificationNumber = Brand<string, 'ClassificationNumber'>

/** @see sources.ts BUSINESS_NUMBER: the weighted digits sum to a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  let total = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    const weighted = index % 2 === 0 ? digit : digit * 2
    total += weighted > 9 ? weighted - 9 : weighted
  }
  return total % 10 === 0
}

export function parseBusinessNumber(text: string): BusinessNumber | undefined {
  return /^\d{9}$/.test(text) && text !== '000000000' && passesLuhn(text)
    ? (text as BusinessNumber)
    : undefined
}

/** The nine-digit number that starts with these eight digits. */
export function businessNumberFrom(eightDigits: string): BusinessNumber {
  for (let check = 0; check < 10; check += 1) {
    const parsed = parseBusinessNumber(`${eightDigits}${String(check)}`)
    if (parsed !== undefined) return parsed
  }
  throw new Error(`not eight digits of a business number: ${eightDigits}`)
}

/** Only import-export (RM) accounts exist here; 0000 is no account. */
export function parseProgramAccountNumber(text: string): ProgramAccountNumber | undefined {
  return isAccount(text, 'RM') ? (text as ProgramAccountNumber) : undefined
}

export function parseGstRegistration(text: string): GstRegistration | undefined {
  return isAccount(text, 'RT') ? (text as GstRegistration) : undefined
}

function isAccount(text: string, program: 'RM' | 'RT'): boolean {
  const [, business = '', kind, reference] = /^(\d{9})(R[MT])(\d{4})$/.exec(text) ?? []
  return kind === program && reference !== '0000' && parseBusinessNumber(business) !== undefined
}

/** The legal entity that holds the program account. */
export function businessOf(account: ProgramAccountNumber): BusinessNumber {
  return account.slice(0, 9) as BusinessNumber
}

export function programAccount(business: BusinessNumber, reference: number): ProgramAccountNumber {
  return `${business}RM${String(reference).padStart(4, '0')}` as ProgramAccountNumber
}

/**
 * Length and digits only. Whose series it is and whether it was used are rules; the check digit is a
 * policy of the workspace, since its published algorithm is not at hand.
 */
export function parseTransactionNumber(text: string): TransactionNumber | undefined {
  return /^\d{14}$/.test(text) ? (text as TransactionNumber) : undefined
}

export function parseAccountSecurityNumber(text: string): AccountSecurityNumber | undefined {
  return /^\d{5}$/.test(text) && text !== '00000' ? (text as AccountSecurityNumber) : undefined
}

/** The account security number in whose series the transaction number lies. */
export function securityNumberOf(transaction: TransactionNumber): AccountSecurityNumber {
  return transaction.slice(0, 5) as AccountSecurityNumber
}

export function parseCargoControlNumber(text: string): CargoControlNumber | undefined {
  return /^[0-9A-Z]{4}[0-9A-Z-]{1,21}$/.test(text) ? (text as CargoControlNumber) : undefined
}

export function carrierOf(cargo: CargoControlNumber): CarrierCode {
  return cargo.slice(0, 4) as CarrierCode
}

export function parseOfficeCode(text: string): OfficeCode | undefined {
  return /^\d{3}$/.test(text) ? (text as OfficeCode) : undefined
}

export function parseCarrierCode(text: string): CarrierCode | undefined {
  return /^[0-9A-Z]{4}$/.test(text) ? (text as CarrierCode) : undefined
}

/** Accepts the printed form with points and the bare ten digits; gives the printed form. */
export function parseClassification(text: string): ClassificationNumber | undefined {
  if (text.startsWith('0000')) return undefined
  if (/^\d{4}\.\d{2}\.\d{2}\.\d{2}$/.test(text)) return text as ClassificationNumber
  const match = /^(\d{4})\.?(\d{2})\.?(\d{2})\.?(\d{2})$/.exec(text)
  return match === null ? undefined : (match.slice(1).join('.') as ClassificationNumber)
}

/** The eight-digit tariff item by which rates are looked up, printed `0704.10.11`. */
export function tariffItemOf(classification: ClassificationNumber): string {
  return classification.slice(0, 10)
}
