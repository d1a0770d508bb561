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

export const ADVANCE_NOT_FOUND = {
  code: 'advance-not-found',
  status: 404,
  title: { en: 'No such advance is remembered', fr: 'Aucune avance de ce nom n’est en mémoire' },
  detail: {
    en: 'The clock of the workspace has no advance "{id}"; the last twenty are remembered until a restart.',
    fr: 'L’horloge de l’espace n’a aucune avance « {id} »; les vingt dernières restent en mémoire jusqu’au redémarrage.',
  },
  remedy: {
    en: 'List them with GET /_sandbox/workspaces/{name}/clock/advances, or see where the clock stands with GET /_sandbox/workspaces/{name}/clock.',
    fr: 'Listez-les avec GET /_sandbox/workspaces/{name}/clock/advances, ou voyez où en est l’horloge avec GET /_sandbox/workspaces/{name}/clock.',
  },
} as const satisfies ProblemType

export const ADVANCE_CANCELLED = {
  code: 'advance-cancelled',
  status: 409,
  title: { en: 'The advance was cancelled', fr: 'L’avance a été annulée' },
  detail: {
    en: 'Another call cancelled this advance on its way; the clock stands at {at}, and all that fell due before is done.',
    fr: 'Un autre appel a annulé cette avance en chemin; l’horloge est à {at}, et tout ce qui était échu est exécuté.',
  },
  remedy: {
    en: 'Advance the clock again to go on from there.',
    fr: 'Avancez de nouveau l’horloge pour continuer à partir de là.',
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

export const PERSON_NOT_FOUND = {
  code: 'person-not-found',
  status: 404,
  title: { en: 'There is no such person', fr: 'Cette personne n’existe pas' },
  detail: {
    en: 'Nobody in the workspace has that username.',
    fr: 'Personne dans l’espace de travail n’a ce nom d’utilisateur.',
  },
  remedy: {
    en: 'Check the username, or make people with POST …/test-identities.',
    fr: 'Vérifiez le nom d’utilisateur, ou créez des personnes par POST …/test-identities.',
  },
} as const satisfies ProblemType

export const controlProblems: readonly ProblemType[] = [
  ADVANCE_NOT_FOUND,
  ADVANCE_CANCELLED,
  API_UNAVAILABLE,
  FAULT_NOT_FOUND,
  TOO_MANY_FAULTS,
  PARTY_NOT_FOUND,
  PERSON_NOT_FOUND,
]
