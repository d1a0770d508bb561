import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const RATE_UNDER_TREATMENT_FINDING = {
  code: 'no-rate-under-treatment',
  detail: {
    en: 'Classification number {classification} has no rate under tariff treatment {treatment}.',
    fr: 'Le numéro de classement {classification} n’a pas de taux sous le traitement tarifaire {treatment}.',
  },
  remedy: {
    en: 'Claim treatment 2 (MFN), or check the classification.',
    fr: 'Demandez le traitement 2 (NPF), ou vérifiez le classement.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireRateUnderTreatment = lineRule(
  RATE_UNDER_TREATMENT_FINDING,
  'treatment',
  ({ classification, treatment }, resolved) =>
    resolved.item !== undefined &&
    resolved.treatment !== undefined &&
    resolved.dutyRate === undefined
      ? { classification, treatment }
      : undefined,
)
