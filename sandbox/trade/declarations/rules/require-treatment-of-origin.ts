import type { Finding } from '../../../kernel/problem.ts'
import { originFor } from '../../reference/index.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const TREATMENT_OF_ORIGIN_FINDING = {
  code: 'tariff-treatment-not-valid-for-country',
  detail: {
    en: 'Tariff treatment {treatment} is not valid for origin {origin}.',
    fr: 'Le traitement tarifaire {treatment} n’est pas valide pour l’origine {origin}.',
  },
  remedy: {
    en: 'Claim a treatment to which goods of {origin} are entitled; 2 (MFN) holds for nearly all.',
    fr: 'Demandez un traitement auquel les marchandises de {origin} ont droit; 2 (NPF) vaut presque partout.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireTreatmentOfOrigin = lineRule(
  TREATMENT_OF_ORIGIN_FINDING,
  'treatment',
  ({ treatment, origin }, resolved) =>
    resolved.treatment === undefined || resolved.treatmentIsValid || originFor(origin) === undefined
      ? undefined
      : { treatment, origin },
)
