import type { FaultDetail, FaultKind } from '../workspaces/index.ts'

/** The API as its clients see it; faults never strike the control surface. */
export const API_TARGET = 'api'

const PATH_PREFIX: FaultDetail = {
  name: 'pathPrefix',
  description: {
    en: 'Only paths that begin so, such as /v1/declarations; otherwise all.',
    fr: 'Seulement les chemins qui commencent ainsi, comme /v1/declarations; sinon tous.',
  },
  pattern: '/[!-~]{0,199}',
  fallback: '/',
}

const DELAY: FaultDetail = {
  name: 'delayMs',
  description: { en: 'Milliseconds, up to 60000.', fr: 'Millisecondes, jusqu’à 60000.' },
  pattern: '[1-5]?[0-9]{1,4}|60000',
}

export const apiFaultKinds: readonly FaultKind[] = [
  {
    kind: 'slow',
    description: {
      en: 'The answer takes that much longer of real time.',
      fr: 'La réponse tarde d’autant, en temps réel.',
    },
    details: [DELAY, PATH_PREFIX],
  },
  {
    kind: 'unavailable',
    description: {
      en: 'The answer is 503 with Retry-After.',
      fr: 'La réponse est 503 avec Retry-After.',
    },
    details: [PATH_PREFIX],
  },
  {
    kind: 'drop',
    description: {
      en: 'The connection is closed without an answer; a call within the process gets 503.',
      fr: 'La connexion est fermée sans réponse; un appel au sein du processus reçoit 503.',
    },
    details: [PATH_PREFIX],
  },
]
