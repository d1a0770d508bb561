import type { Finding } from '../../../kernel/problem.ts'
import { securityNumberOf } from '../../../kernel/identifiers.ts'
import { TRANSACTION_NUMBER } from '../sources.ts'
import { headerRule } from './rule.ts'

export const OWN_SERIES_FINDING = {
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
