import type { ProblemType } from '../../kernel/problem.ts'

export const NO_CREDENTIAL = { 'www-authenticate': 'Bearer realm="ces-sandbox"' }

export const CREDENTIAL_MISSING = {
  code: 'credential-missing',
  status: 401,
  headers: NO_CREDENTIAL,
  title: { en: 'A credential is needed', fr: 'Une authentification est requise' },
  detail: {
    en: 'The request carries no bearer token.',
    fr: 'La demande ne porte aucun jeton d’accès.',
  },
  remedy: {
    en: 'Get a token at POST /oauth2/token or POST /v1/sign-in and send it as Authorization: Bearer.',
    fr: 'Obtenez un jeton par POST /oauth2/token ou POST /v1/sign-in et envoyez-le dans Authorization: Bearer.',
  },
} as const satisfies ProblemType

export const ACTOR_NOT_ALLOWED = {
  code: 'actor-not-allowed',
  status: 403,
  title: {
    en: 'This operation is for others',
    fr: 'Cette opération est réservée à d’autres',
  },
  detail: {
    en: 'The credential is of kind "{given}"; the operation is open to: {allowed}.',
    fr: 'L’autorisation est de type « {given} »; l’opération est ouverte à : {allowed}.',
  },
  remedy: {
    en: 'Use a credential of one of those kinds.',
    fr: 'Utilisez une autorisation de l’un de ces types.',
  },
} as const satisfies ProblemType

export const VALIDATION_FAILED = {
  code: 'validation-failed',
  status: 422,
  title: { en: 'The request has faults', fr: 'La demande comporte des erreurs' },
  detail: {
    en: '{count} fault(s) were found; each, up to a thousand, is listed under "errors" with its place.',
    fr: '{count} erreur(s) trouvée(s); chacune, jusqu’à mille, figure sous « errors » avec son emplacement.',
  },
  remedy: {
    en: 'Mend every listed place and send the request again.',
    fr: 'Corrigez chaque emplacement indiqué et envoyez de nouveau la demande.',
  },
} as const satisfies ProblemType

export const IDEMPOTENCY_KEY_REUSED = {
  code: 'idempotency-key-reused',
  status: 422,
  title: {
    en: 'The idempotency key belongs to another request',
    fr: 'La clé d’idempotence appartient à une autre demande',
  },
  detail: {
    en: 'This Idempotency-Key was used before with a different operation or body.',
    fr: 'Cette Idempotency-Key a déjà servi pour une autre opération ou un autre corps.',
  },
  remedy: {
    en: 'Use a new key for a new request; repeat a request with its body unchanged.',
    fr: 'Prenez une nouvelle clé pour une nouvelle demande; répétez une demande sans en changer le corps.',
  },
} as const satisfies ProblemType

export const IDEMPOTENCY_KEY_INVALID = {
  code: 'idempotency-key-invalid',
  status: 400,
  title: { en: 'The idempotency key is not usable', fr: 'La clé d’idempotence est inutilisable' },
  detail: {
    en: 'An Idempotency-Key has 1 to 128 visible ASCII characters.',
    fr: 'Une Idempotency-Key compte de 1 à 128 caractères ASCII visibles.',
  },
  remedy: {
    en: 'Send a UUID, for example.',
    fr: 'Envoyez par exemple un UUID.',
  },
} as const satisfies ProblemType

/** The refusals of who makes a call, where not everybody may make it. */
export const accessProblems: readonly ProblemType[] = [CREDENTIAL_MISSING, ACTOR_NOT_ALLOWED]

export const commandProblems: readonly ProblemType[] = [
  VALIDATION_FAILED,
  ...accessProblems,
  IDEMPOTENCY_KEY_REUSED,
  IDEMPOTENCY_KEY_INVALID,
]
