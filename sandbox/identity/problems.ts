import type { ProblemType } from '../kernel/problem.ts'

/** RFC 6750, section 3: a refusal without a credential carries no error code. */
const NO_CREDENTIAL = { 'www-authenticate': 'Bearer realm="ces-sandbox"' }
const BAD_CREDENTIAL = {
  'www-authenticate': 'Bearer realm="ces-sandbox", error="invalid_token"',
}

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
    en: 'Get a new token and send it unchanged.',
    fr: 'Obtenez un nouveau jeton et envoyez-le tel quel.',
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

export const CLIENT_UNKNOWN = {
  code: 'client-unknown',
  status: 404,
  title: { en: 'There is no such client', fr: 'Ce client n’existe pas' },
  detail: {
    en: 'No client of that id is registered here, or it is revoked.',
    fr: 'Aucun client n’est inscrit ici sous cet identifiant, ou il est révoqué.',
  },
  remedy: {
    en: 'Check the client id; a revoked client is replaced by registering a new one.',
    fr: 'Vérifiez l’identifiant; un client révoqué se remplace par une nouvelle inscription.',
  },
} as const satisfies ProblemType

export const USERNAME_TAKEN = {
  code: 'username-taken',
  status: 409,
  title: { en: 'The username is taken', fr: 'Le nom d’utilisateur est déjà pris' },
  detail: {
    en: 'Somebody in this workspace has this username, capitals aside.',
    fr: 'Quelqu’un porte déjà ce nom d’utilisateur dans cet espace de travail, sans égard aux majuscules.',
  },
  remedy: { en: 'Choose another username.', fr: 'Choisissez un autre nom d’utilisateur.' },
} as const satisfies ProblemType

export const SIGN_IN_REFUSED = {
  code: 'sign-in-refused',
  status: 401,
  headers: NO_CREDENTIAL,
  title: { en: 'The sign-in is refused', fr: 'L’ouverture de session est refusée' },
  detail: {
    en: 'Provider, username and password do not belong together.',
    fr: 'Le fournisseur, le nom d’utilisateur et le mot de passe ne vont pas ensemble.',
  },
  remedy: {
    en: 'Check all three; after {limit} failures in a row the username is locked for {minutes} minutes.',
    fr: 'Vérifiez les trois; après {limit} échecs de suite, le nom d’utilisateur est verrouillé pendant {minutes} minutes.',
  },
} as const satisfies ProblemType

export const SIGN_IN_LOCKED = {
  code: 'sign-in-locked',
  status: 403,
  title: { en: 'The username is locked', fr: 'Le nom d’utilisateur est verrouillé' },
  detail: {
    en: 'Too many attempts failed; the username is locked until {until}.',
    fr: 'Trop de tentatives ont échoué; le nom d’utilisateur est verrouillé jusqu’à {until}.',
  },
  remedy: {
    en: 'Try again then, by the workspace’s clock.',
    fr: 'Réessayez à ce moment-là, selon l’horloge de l’espace de travail.',
  },
} as const satisfies ProblemType

export const SIGN_IN_CHALLENGE_OVER = {
  code: 'sign-in-challenge-over',
  status: 401,
  headers: NO_CREDENTIAL,
  title: { en: 'The sign-in must begin again', fr: 'L’ouverture de session est à recommencer' },
  detail: {
    en: 'This challenge is unknown, was used already, or has expired by the workspace’s clock.',
    fr: 'Ce défi est inconnu, a déjà servi ou a expiré selon l’horloge de l’espace de travail.',
  },
  remedy: {
    en: 'Begin again with POST /v1/sign-in.',
    fr: 'Recommencez par POST /v1/sign-in.',
  },
} as const satisfies ProblemType

export const SECOND_FACTOR_REFUSED = {
  code: 'second-factor-refused',
  status: 401,
  headers: NO_CREDENTIAL,
  title: { en: 'The code is wrong', fr: 'Le code est erroné' },
  detail: {
    en: 'The code is not one of this moment of the workspace’s clock, {now}.',
    fr: 'Le code ne correspond pas à ce moment de l’horloge de l’espace de travail, {now}.',
  },
  remedy: {
    en: 'Make the code for that moment; one step of 30 seconds before or after is accepted.',
    fr: 'Calculez le code pour ce moment; un intervalle de 30 secondes avant ou après est accepté.',
  },
} as const satisfies ProblemType

export const SECOND_FACTOR_USED = {
  code: 'second-factor-used',
  status: 401,
  headers: NO_CREDENTIAL,
  title: { en: 'The code was used already', fr: 'Le code a déjà servi' },
  detail: {
    en: 'A code opens one session only.',
    fr: 'Un code n’ouvre qu’une seule session.',
  },
  remedy: {
    en: 'Use the code of the next 30 seconds; if the workspace’s clock stands, set it forward.',
    fr: 'Utilisez le code des 30 secondes suivantes; si l’horloge de l’espace de travail est arrêtée, avancez-la.',
  },
} as const satisfies ProblemType

export const ACCOUNT_DEACTIVATED = {
  code: 'account-deactivated',
  status: 403,
  title: { en: 'The account is deactivated', fr: 'Le compte est désactivé' },
  detail: {
    en: 'The account was not used for more than 180 days and is deactivated.',
    fr: 'Le compte est resté inutilisé pendant plus de 180 jours et est désactivé.',
  },
  remedy: {
    en: 'Ask an officer to reactivate it.',
    fr: 'Demandez à un agent de le réactiver.',
  },
} as const satisfies ProblemType

export const ACCOUNT_NOT_DEACTIVATED = {
  code: 'account-not-deactivated',
  status: 409,
  title: { en: 'The account is not deactivated', fr: 'Le compte n’est pas désactivé' },
  detail: {
    en: 'Only a deactivated account can be reactivated.',
    fr: 'Seul un compte désactivé peut être réactivé.',
  },
  remedy: { en: 'Nothing needs to be done.', fr: 'Il n’y a rien à faire.' },
} as const satisfies ProblemType

export const ACCOUNT_UNKNOWN = {
  code: 'account-unknown',
  status: 404,
  title: { en: 'There is no such account', fr: 'Ce compte n’existe pas' },
  detail: {
    en: 'No person or client of that id is known here.',
    fr: 'Aucune personne ni aucun client n’est connu ici sous cet identifiant.',
  },
  remedy: { en: 'Check the id.', fr: 'Vérifiez l’identifiant.' },
} as const satisfies ProblemType

/** The refusals that any operation with a credential can give. */
export const gateProblems: readonly ProblemType[] = [
  CREDENTIAL_MISSING,
  TOKEN_INVALID,
  TOKEN_EXPIRED,
  CREDENTIAL_INACTIVE,
  ACTOR_NOT_ALLOWED,
  OTHER_WORKSPACE,
]

export const identityProblems: readonly ProblemType[] = [
  ...gateProblems,
  CLIENT_UNKNOWN,
  USERNAME_TAKEN,
  SIGN_IN_REFUSED,
  SIGN_IN_LOCKED,
  SIGN_IN_CHALLENGE_OVER,
  SECOND_FACTOR_REFUSED,
  SECOND_FACTOR_USED,
  ACCOUNT_DEACTIVATED,
  ACCOUNT_NOT_DEACTIVATED,
  ACCOUNT_UNKNOWN,
]
