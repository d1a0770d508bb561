import { carrierOf, securityNumberOf } from '../../../kernel/identifiers.ts'
import type { Finding } from '../../../kernel/problem.ts'
import { addMonths } from '../../../kernel/time.ts'
import { CARGO_PREFIX, TRANSACTION_NUMBER } from '../sources.ts'
import { headerRule } from './rule.ts'

const OWN_SERIES_FINDING = {
  code: 'transaction-number-not-yours',
  detail: {
    en: 'Transaction number {number} begins with account security number {prefix}, which is neither the filer’s nor the importer’s.',
    fr: 'Le numéro de transaction {number} commence par le numéro de garantie {prefix}, qui n’est ni celui du déclarant ni celui de l’importateur.',
  },
  remedy: {
    en: 'Number in your own series, which begins with {own}.',
    fr: 'Numérotez dans votre propre série, qui commence par {own}.',
  },
  source: TRANSACTION_NUMBER,
} as const satisfies Finding

/** The first five digits are the account security number of who files or of the importer. */
export const requireOwnSeries = headerRule(
  OWN_SERIES_FINDING,
  'transactionNumber',
  ({ transactionNumber }, { securityNumbers }) => {
    const prefix = securityNumberOf(transactionNumber)
    if (securityNumbers.includes(prefix)) return undefined
    const own = securityNumbers.join(', ')
    return { number: transactionNumber, prefix, own: own === '' ? '—' : own }
  },
)

const UNUSED_NUMBER_FINDING = {
  code: 'transaction-number-used',
  detail: {
    en: 'Transaction number {number} is already in use since {since}.',
    fr: 'Le numéro de transaction {number} est déjà utilisé depuis le {since}.',
  },
  remedy: {
    en: 'Take the next number of your series; this one is free again on {freeOn}.',
    fr: 'Prenez le prochain numéro de votre série; celui-ci sera libre le {freeOn}.',
  },
  source: TRANSACTION_NUMBER,
} as const satisfies Finding

/** No reuse for 7 years and 3 months, counted from the day of the last use. */
export const requireUnusedNumber = headerRule(
  UNUSED_NUMBER_FINDING,
  'transactionNumber',
  ({ transactionNumber }, { usedOn, today }) => {
    if (usedOn === undefined) return undefined
    const freeOn = addMonths(usedOn, MONTHS_OF_NO_REUSE)
    if (today >= freeOn) return undefined
    return { number: transactionNumber, since: usedOn, freeOn }
  },
)

const MONTHS_OF_NO_REUSE = 7 * 12 + 3

const CARRIER_OF_CARGO_FINDING = {
  code: 'cargo-not-of-carrier',
  detail: {
    en: 'Cargo control number {cargo} begins with {prefix}, not with carrier code {carrier}.',
    fr: 'Le numéro de contrôle du fret {cargo} commence par {prefix}, et non par le code de transporteur {carrier}.',
  },
  remedy: {
    en: 'See whether the number is that of a forwarder’s house bill; if not, declare the carrier that issued it.',
    fr: 'Voyez si le numéro est celui d’un connaissement interne de transitaire; sinon, déclarez le transporteur qui l’a émis.',
  },
  source: CARGO_PREFIX,
  severity: 'warning',
} as const satisfies Finding

/** The first four characters are the code of who issued the number, which for a house bill is a forwarder. */
export const doubtCargoOfOther = headerRule(
  CARRIER_OF_CARGO_FINDING,
  'cargoControlNumber',
  ({ cargoControlNumber: cargo, carrier }) => {
    const prefix = carrierOf(cargo)
    return prefix === carrier ? undefined : { cargo, prefix, carrier }
  },
)
