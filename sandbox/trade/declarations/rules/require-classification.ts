import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const CLASSIFICATION_FINDING = {
  code: 'classification-unknown',
  detail: {
    en: 'Classification number {classification} is not in the tariff excerpt on the direct shipment date.',
    fr: 'Le numéro de classement {classification} n’est pas dans l’extrait du tarif à la date d’expédition directe.',
  },
  remedy: {
    en: 'Choose a number of the excerpt, which begins in 2018: GET /v1/reference/classifications lists them.',
    fr: 'Choisissez un numéro de l’extrait, qui commence en 2018 : GET /v1/reference/classifications les énumère.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireClassification = lineRule(
  CLASSIFICATION_FINDING,
  'classification',
  (line, { item }) => (item === undefined ? { classification: line.classification } : undefined),
)
