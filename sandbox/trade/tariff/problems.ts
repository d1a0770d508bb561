import type { ProblemType } from '../../kernel/problem.ts'

export const CLASSIFICATION_NOT_FOUND = {
  code: 'classification-not-found',
  status: 404,
  title: {
    en: 'The classification number is not held',
    fr: 'Le numéro de classement n’est pas connu',
  },
  detail: {
    en: 'The tariff that is served does not hold {classification} for {on}.',
    fr: 'Le tarif servi ne contient pas {classification} pour le {on}.',
  },
  remedy: {
    en: 'Choose a number of GET /v1/reference/classifications, or import the whole tariff with ces tariff import.',
    fr: 'Choisissez un numéro de GET /v1/reference/classifications, ou importez tout le tarif avec ces tariff import.',
  },
} as const satisfies ProblemType

export const tariffProblems: readonly ProblemType[] = [CLASSIFICATION_NOT_FOUND]
