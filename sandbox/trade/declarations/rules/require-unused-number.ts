import type { Finding } from '../../../kernel/problem.ts'
import { addMonths } from '../../../kernel/time.ts'
import { TRANSACTION_NUMBER } from '../sources.ts'
import { headerRule } from './rule.ts'

export const UNUSED_NUMBER_FINDING = {
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
