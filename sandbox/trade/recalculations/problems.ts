import type { ProblemType } from '../../kernel/problem.ts'

export const RECALCULATION_NOT_FOUND = {
  code: 'recalculation-not-found',
  status: 404,
  title: { en: 'There is no such recalculation', fr: 'Ce recalcul n’existe pas' },
  detail: { en: 'No recalculation is named "{id}".', fr: 'Aucun recalcul ne s’appelle « {id} ».' },
  remedy: {
    en: 'List them with GET /v1/officer/recalculations.',
    fr: 'Listez-les avec GET /v1/officer/recalculations.',
  },
} as const satisfies ProblemType

export const PERIOD_INVALID = {
  code: 'recalculation-period-invalid',
  status: 422,
  title: { en: 'The period is not usable', fr: 'La période est inutilisable' },
  detail: {
    en: 'From {from} to {to} is not a period of 1 to {longest} days.',
    fr: 'Du {from} au {to} n’est pas une période de 1 à {longest} jours.',
  },
  remedy: {
    en: 'Put the earlier day first and recalculate longer periods in parts.',
    fr: 'Mettez le premier jour en tête et recalculez les longues périodes en plusieurs fois.',
  },
} as const satisfies ProblemType

export const recalculationProblems: readonly ProblemType[] = [
  RECALCULATION_NOT_FOUND,
  PERIOD_INVALID,
]
