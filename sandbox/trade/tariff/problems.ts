import type { ProblemType } from '../../kernel/problem.ts'

export const CLASSIFICATION_NOT_FOUND = {
  code: 'classification-not-found',
  status: 404,
  title: {
    en: 'The classification number is not held',
    fr: 'Le numéro de classement n’est pas connu',
  },
  detail: {
    en: 'The tariff excerpt does not hold {classification} for {on}.',
    fr: 'L’extrait du tarif ne contient pas {classification} pour le {on}.',
  },
  remedy: {
    en: 'Choose a number of GET /v1/reference/classifications; the excerpt is not the whole tariff.',
    fr: 'Choisissez un numéro de GET /v1/reference/classifications; l’extrait n’est pas tout le tarif.',
  },
} as const satisfies ProblemType

export const tariffProblems: readonly ProblemType[] = [CLASSIFICATION_NOT_FOUND]
