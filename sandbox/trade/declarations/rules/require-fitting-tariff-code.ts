import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const FITTING_TARIFF_CODE_FINDING = {
  code: 'tariff-code-incompatible',
  detail: {
    en: 'Tariff code {code} does not go with classification number {classification}.',
    fr: 'Le code tarifaire {code} est incompatible avec le numéro de classement {classification}.',
  },
  remedy: {
    en: 'Leave the tariff code out, or check the classification.',
    fr: 'Omettez le code tarifaire, ou vérifiez le classement.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireFittingTariffCode = lineRule(
  FITTING_TARIFF_CODE_FINDING,
  'tariffCode',
  (line, resolved) =>
    resolved.tariffCodeFits || line.tariffCode === undefined
      ? undefined
      : { code: line.tariffCode, classification: line.classification },
)
