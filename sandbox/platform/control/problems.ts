import type { ProblemType } from '../../kernel/problem.ts'

export const API_UNAVAILABLE = {
  code: 'api-unavailable',
  status: 503,
  title: { en: 'The API is unavailable', fr: 'L’API n’est pas disponible' },
  detail: {
    en: 'A fault that was set for this workspace keeps the API from answering. Nothing was changed.',
    fr: 'Une défaillance réglée pour cet espace de travail empêche l’API de répondre. Rien n’a été modifié.',
  },
  remedy: {
    en: 'Send the same request again later, or lift the fault under /_sandbox.',
    fr: 'Renvoyez plus tard la même demande, ou levez la défaillance sous /_sandbox.',
  },
} as const satisfies ProblemType

export const FAULT_NOT_FOUND = {
  code: 'fault-not-found',
  status: 404,
  title: { en: 'There is no such fault', fr: 'Cette défaillance n’existe pas' },
  detail: {
    en: 'No fault of that id is set in the workspace.',
    fr: 'Aucune défaillance de cet identifiant n’est réglée dans l’espace de travail.',
  },
  remedy: {
    en: 'List the faults with GET /_sandbox/workspaces/{name}/faults.',
    fr: 'Listez les défaillances avec GET /_sandbox/workspaces/{name}/faults.',
  },
} as const satisfies ProblemType

export const TOO_MANY_FAULTS = {
  code: 'too-many-faults',
  status: 409,
  title: { en: 'The target has too many faults', fr: 'La cible compte trop de défaillances' },
  detail: {
    en: 'A target has at most {most} faults, spent ones included.',
    fr: 'Une cible compte au plus {most} défaillances, épuisées comprises.',
  },
  remedy: {
    en: 'Delete faults that are spent or over.',
    fr: 'Supprimez les défaillances épuisées ou terminées.',
  },
} as const satisfies ProblemType

export const PARTY_NOT_FOUND = {
  code: 'party-not-found',
  status: 404,
  title: { en: 'There is no such party', fr: 'Cette partie n’existe pas' },
  detail: {
    en: 'No business of that number is known in the workspace.',
    fr: 'Aucune entreprise de ce numéro n’est connue dans l’espace de travail.',
  },
  remedy: {
    en: 'Check the business number, or make a party with POST …/test-identities.',
    fr: 'Vérifiez le numéro d’entreprise, ou créez une partie par POST …/test-identities.',
  },
} as const satisfies ProblemType

export const controlProblems: readonly ProblemType[] = [
  API_UNAVAILABLE,
  FAULT_NOT_FOUND,
  TOO_MANY_FAULTS,
  PARTY_NOT_FOUND,
]
