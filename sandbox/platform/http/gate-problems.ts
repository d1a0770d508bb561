import type { ProblemType } from '../../kernel/problem.ts'
import { NO_CREDENTIAL } from '../commands/index.ts'

const BAD_CREDENTIAL = {
  'www-authenticate': 'Bearer realm="ces-sandbox", error="invalid_token"',
}

export const TOKEN_INVALID = {
  code: 'token-invalid',
  status: 401,
  headers: BAD_CREDENTIAL,
  title: { en: 'The token is not valid', fr: 'Le jeton n’est pas valide' },
  detail: {
    en: 'The bearer token was not issued by this sandbox or was altered.',
    fr: 'Le jeton d’accès n’a pas été émis par ce bac à sable ou a été modifié.',
  },
  remedy: {
    en: 'Get a new token and send it unchanged; the administrator’s is the one that the sandbox printed at its start, which is another at each unless it is told.',
    fr: 'Obtenez un nouveau jeton et envoyez-le tel quel; celui de l’administrateur est celui que le bac à sable a affiché à son démarrage, un autre chaque fois s’il n’en reçoit pas.',
  },
} as const satisfies ProblemType

export const TOKEN_EXPIRED = {
  code: 'token-expired',
  status: 401,
  headers: BAD_CREDENTIAL,
  title: { en: 'The token has expired', fr: 'Le jeton a expiré' },
  detail: {
    en: 'By the clock of its workspace the bearer token has expired.',
    fr: 'Selon l’horloge de son espace de travail, le jeton d’accès a expiré.',
  },
  remedy: {
    en: 'Get a new token; a jump of the workspace’s clock also ages tokens.',
    fr: 'Obtenez un nouveau jeton; un saut de l’horloge de l’espace de travail vieillit aussi les jetons.',
  },
} as const satisfies ProblemType

export const CREDENTIAL_INACTIVE = {
  code: 'credential-inactive',
  status: 401,
  headers: BAD_CREDENTIAL,
  title: { en: 'The credential is no longer in force', fr: 'L’autorisation n’est plus en vigueur' },
  detail: {
    en: 'Its client or person was revoked, deactivated, given a new secret or signed out since.',
    fr: 'Son client ou sa personne a depuis été révoqué, désactivé, doté d’un nouveau secret ou déconnecté.',
  },
  remedy: {
    en: 'Sign in again or get a new token; a deactivated account is reactivated by an officer.',
    fr: 'Ouvrez une nouvelle session ou obtenez un nouveau jeton; un agent peut réactiver un compte désactivé.',
  },
} as const satisfies ProblemType

export const CREDENTIAL_SCHEME_UNKNOWN = {
  code: 'credential-scheme-unknown',
  status: 401,
  headers: NO_CREDENTIAL,
  title: {
    en: 'The credential is of an unknown scheme',
    fr: 'L’authentification est d’un type inconnu',
  },
  detail: {
    en: 'The header Authorization does not begin with a scheme that is understood here: {known}.',
    fr: 'L’en-tête Authorization ne commence pas par un type reconnu ici : {known}.',
  },
  remedy: {
    en: 'Get a token at POST /oauth2/token or POST /v1/sign-in and send it as Authorization: Bearer.',
    fr: 'Obtenez un jeton par POST /oauth2/token ou POST /v1/sign-in et envoyez-le dans Authorization: Bearer.',
  },
} as const satisfies ProblemType

export const CREDENTIALS_AMBIGUOUS = {
  code: 'credentials-ambiguous',
  status: 400,
  title: {
    en: 'The request carries two credentials',
    fr: 'La demande porte deux authentifications',
  },
  detail: {
    en: 'They might be of different callers, and it is not guessed whose request this is.',
    fr: 'Elles pourraient venir de deux appelants, et l’on ne devine pas de qui est la demande.',
  },
  remedy: {
    en: 'Send one credential, in one way (RFC 6750, section 2).',
    fr: 'Envoyez une seule authentification, d’une seule façon (RFC 6750, section 2).',
  },
} as const satisfies ProblemType

export const OTHER_WORKSPACE = {
  code: 'credential-of-another-workspace',
  status: 403,
  title: {
    en: 'The credential belongs to another workspace',
    fr: 'L’autorisation appartient à un autre espace de travail',
  },
  detail: {
    en: 'The path names a workspace that did not issue this credential.',
    fr: 'Le chemin désigne un espace de travail qui n’a pas émis cette autorisation.',
  },
  remedy: {
    en: 'Leave /w/… out of the path: the credential finds its own workspace.',
    fr: 'Retirez /w/… du chemin : l’autorisation trouve elle-même son espace de travail.',
  },
} as const satisfies ProblemType

/** What can be wrong with a credential. */
export const gateProblems: readonly ProblemType[] = [
  TOKEN_INVALID,
  TOKEN_EXPIRED,
  CREDENTIAL_INACTIVE,
  CREDENTIAL_SCHEME_UNKNOWN,
  CREDENTIALS_AMBIGUOUS,
  OTHER_WORKSPACE,
]
