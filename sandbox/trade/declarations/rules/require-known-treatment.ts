import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const KNOWN_TREATMENT_FINDING = {
  code: 'tariff-treatment-unknown',
  detail: {
    en: 'No tariff treatment has the code {treatment}.',
    fr: 'Aucun traitement tarifaire ne porte le code {treatment}.',
  },
  remedy: {
    en: 'Use a code such as 2 (MFN) or 10 (UST).',
    fr: 'Utilisez un code tel que 2 (NPF) ou 10 (TÉU).',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireKnownTreatment = lineRule(
  KNOWN_TREATMENT_FINDING,
  'treatment',
  (line, { treatment }) => (treatment === undefined ? { treatment: line.treatment } : undefined),
)
