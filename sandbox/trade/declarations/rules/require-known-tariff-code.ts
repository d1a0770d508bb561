import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const KNOWN_TARIFF_CODE_FINDING = {
  code: 'tariff-code-unknown',
  detail: {
    en: 'No tariff code of Chapter 99 is {code}.',
    fr: 'Aucun code tarifaire du chapitre 99 n’est {code}.',
  },
  remedy: { en: 'Check the code, or leave it out.', fr: 'Vérifiez le code, ou omettez-le.' },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireKnownTariffCode = lineRule(
  KNOWN_TARIFF_CODE_FINDING,
  'tariffCode',
  (line, { tariffCode }) =>
    line.tariffCode !== undefined && tariffCode === undefined
      ? { code: line.tariffCode }
      : undefined,
)
