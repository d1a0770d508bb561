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

export const ADMIN_TOKEN_MISSING = {
  code: 'admin-token-missing',
  status: 401,
  headers: NO_CREDENTIAL,
  title: {
    en: 'The administrator’s token is needed',
    fr: 'Le jeton de l’administrateur est requis',
  },
  detail: {
    en: 'Only the administrator of the sandbox may do this, and the request carries no bearer token.',
    fr: 'Seul l’administrateur du bac à sable peut le faire, et la demande ne porte aucun jeton d’accès.',
  },
  remedy: {
    en: 'Send the "Admin token" that the sandbox printed at its start, or the one that it was started with, as Authorization: Bearer.',
    fr: 'Envoyez dans Authorization: Bearer le jeton « Admin token » que le bac à sable a affiché à son démarrage, ou celui qu’on lui a donné.',
  },
} as const satisfies ProblemType

export const ADMIN_TOKEN_ELSEWHERE = {
  code: 'admin-token-elsewhere',
  status: 403,
  title: {
    en: 'The administrator’s token is for /_sandbox',
    fr: 'Le jeton de l’administrateur sert sous /_sandbox',
  },
  detail: {
    en: 'The administrator belongs to no business and plays no part in the trade; the operation is open to: {allowed}.',
    fr: 'L’administrateur ne relève d’aucune entreprise et ne joue aucun rôle dans le commerce; l’opération est ouverte à : {allowed}.',
  },
  remedy: {
    en: 'Get a token for a client, such as the broker’s that the sandbox printed at its start, at POST /oauth2/token, and send that one.',
    fr: 'Obtenez par POST /oauth2/token un jeton pour un client, par exemple celui du courtier affiché au démarrage, et envoyez celui-là.',
  },
} as const satisfies ProblemType

export const VALIDATION_FAILED = {
  code: 'validation-failed',
  status: 422,
  title: { en: 'The request has faults', fr: 'La demande comporte des erreurs' },
  detail: {
    en: '{count} {count:fault was found; it|faults were found; each, up to a thousand,} is listed under "errors" with its place.',
    fr: '{count} {count:erreur trouvée; elle|erreurs trouvées; chacune, jusqu’à mille,} figure sous « errors » avec son emplacement.',
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

export const commandProblems: readonly ProblemType[] = [
  VALIDATION_FAILED,
  CREDENTIAL_MISSING,
  ADMIN_TOKEN_MISSING,
  ACTOR_NOT_ALLOWED,
  ADMIN_TOKEN_ELSEWHERE,
  IDEMPOTENCY_KEY_REUSED,
  IDEMPOTENCY_KEY_INVALID,
]
