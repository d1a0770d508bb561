import type { ProblemType } from '../../kernel/problem.ts'

export const NOT_FOUND = {
  code: 'not-found',
  status: 404,
  title: { en: 'Nothing is here', fr: 'Il n’y a rien ici' },
  detail: {
    en: 'No operation answers this path.',
    fr: 'Aucune opération ne répond à ce chemin.',
  },
  remedy: {
    en: 'See /docs for the paths that exist.',
    fr: 'Voyez /docs pour les chemins qui existent.',
  },
} as const satisfies ProblemType

export const METHOD_NOT_ALLOWED = {
  code: 'method-not-allowed',
  status: 405,
  title: { en: 'The method is not allowed here', fr: 'La méthode n’est pas permise ici' },
  detail: {
    en: '{path} does not answer {method}; it answers: {allow}.',
    fr: '{path} ne répond pas à {method}; il répond à : {allow}.',
  },
  remedy: {
    en: 'Use one of those methods, which the header Allow names too, or see /docs for another path.',
    fr: 'Utilisez l’une de ces méthodes, que l’en-tête Allow indique aussi, ou voyez /docs pour un autre chemin.',
  },
} as const satisfies ProblemType

/** What is said of a method and path that no operation answers. */
export const routingProblems: readonly ProblemType[] = [NOT_FOUND, METHOD_NOT_ALLOWED]
