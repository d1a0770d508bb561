import type { ProblemType } from '../../kernel/problem.ts'

export const SOURCE_NOT_FOUND = {
  code: 'source-not-found',
  status: 404,
  title: { en: 'There is no such source', fr: 'Cette source n’existe pas' },
  detail: {
    en: 'No rule, rate or list comes from a source {id}.',
    fr: 'Aucune règle, aucun taux ni aucune liste ne vient d’une source {id}.',
  },
  remedy: {
    en: 'Use an id that a finding or an explanation names.',
    fr: 'Utilisez un identifiant que nomme un constat ou une explication.',
  },
} as const satisfies ProblemType

export const referenceProblems: readonly ProblemType[] = [SOURCE_NOT_FOUND]
