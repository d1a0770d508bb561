import type { ProblemType } from '../../kernel/problem.ts'

/** RFC 6749, section 5.2. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'

/** A refusal of the token endpoint: with the standard’s name of it, and an English text that is ASCII by rule. */
export interface OAuthProblem extends ProblemType {
  readonly error: OAuthErrorCode
}

export const GRANT_TYPE_MISSING = {
  code: 'grant-type-missing',
  error: 'invalid_request',
  status: 400,
  title: {
    en: 'No grant type is named',
    fr: 'Aucun type d’autorisation n’est nommé',
  },
  detail: {
    en: 'grant_type is missing from the form.',
    fr: 'grant_type manque dans le formulaire.',
  },
  remedy: {
    en: 'Send grant_type=client_credentials.',
    fr: 'Envoyez grant_type=client_credentials.',
  },
} as const satisfies OAuthProblem

export const GRANT_TYPE_UNSUPPORTED = {
  code: 'grant-type-unsupported',
  error: 'unsupported_grant_type',
  status: 400,
  title: {
    en: 'The grant type is not supported',
    fr: 'Le type d’autorisation n’est pas offert',
  },
  detail: {
    en: 'Only client_credentials is supported.',
    fr: 'Seul client_credentials est offert.',
  },
  remedy: {
    en: 'Send grant_type=client_credentials; a person signs in at POST /v1/sign-in.',
    fr: 'Envoyez grant_type=client_credentials; une personne ouvre une session par POST /v1/sign-in.',
  },
} as const satisfies OAuthProblem

export const TOKEN_FORM_NEEDED = {
  code: 'token-form-needed',
  error: 'invalid_request',
  status: 400,
  title: {
    en: 'A form is needed',
    fr: 'Un formulaire est requis',
  },
  detail: {
    en: 'The token endpoint reads application/x-www-form-urlencoded only.',
    fr: 'Le point de terminaison ne lit que application/x-www-form-urlencoded.',
  },
  remedy: {
    en: 'Send the parameters as a form, not as JSON.',
    fr: 'Envoyez les paramètres sous forme de formulaire, et non de JSON.',
  },
} as const satisfies OAuthProblem

export const TOKEN_FORM_NOT_UTF8 = {
  code: 'token-form-not-utf-8',
  error: 'invalid_request',
  status: 400,
  title: {
    en: 'The form is not UTF-8',
    fr: 'Le formulaire n’est pas en UTF-8',
  },
  detail: {
    en: 'The form or one of its escapes is not UTF-8.',
    fr: 'Le formulaire ou l’un de ses échappements n’est pas de l’UTF-8.',
  },
  remedy: {
    en: 'Encode the form as UTF-8.',
    fr: 'Encodez le formulaire en UTF-8.',
  },
} as const satisfies OAuthProblem

export const TOKEN_PARAMETER_REPEATED = {
  code: 'token-parameter-repeated',
  error: 'invalid_request',
  status: 400,
  title: {
    en: 'A parameter is sent twice',
    fr: 'Un paramètre est envoyé deux fois',
  },
  detail: {
    en: 'The parameter {name} is sent more than once.',
    fr: 'Le paramètre {name} est envoyé plus d’une fois.',
  },
  remedy: {
    en: 'Send it once (RFC 6749, section 3.2).',
    fr: 'Envoyez-le une seule fois (RFC 6749, section 3.2).',
  },
} as const satisfies OAuthProblem

export const CLIENT_CREDENTIALS_TWICE = {
  code: 'client-credentials-twice',
  error: 'invalid_request',
  status: 400,
  title: {
    en: 'The client credentials are sent in two places',
    fr: 'L’authentification du client est envoyée à deux endroits',
  },
  detail: {
    en: 'The header Authorization and the form both carry client credentials.',
    fr: 'L’en-tête Authorization et le formulaire portent tous deux l’authentification du client.',
  },
  remedy: {
    en: 'Send them in one place only: by HTTP Basic, or in the form.',
    fr: 'Envoyez-la à un seul endroit : par HTTP Basic ou dans le formulaire.',
  },
} as const satisfies OAuthProblem

export const CLIENT_CREDENTIALS_MISSING = {
  code: 'client-credentials-missing',
  error: 'invalid_client',
  status: 401,
  title: {
    en: 'The client credentials are missing',
    fr: 'L’authentification du client manque',
  },
  detail: {
    en: 'Client id and secret are missing.',
    fr: 'L’identifiant et le secret du client manquent.',
  },
  remedy: {
    en: 'Send both by HTTP Basic, or as client_id and client_secret; the sandbox printed those of a broker at its start.',
    fr: 'Envoyez les deux par HTTP Basic, ou comme client_id et client_secret; le bac à sable a affiché ceux d’un courtier à son démarrage.',
  },
} as const satisfies OAuthProblem

export const CLIENT_CREDENTIALS_UNREADABLE = {
  code: 'client-credentials-unreadable',
  error: 'invalid_client',
  status: 401,
  title: {
    en: 'The Basic credentials cannot be read',
    fr: 'L’authentification Basic est illisible',
  },
  detail: {
    en: 'What follows Basic is not id:secret in base64 of UTF-8.',
    fr: 'Ce qui suit Basic n’est pas identifiant:secret en base64 d’UTF-8.',
  },
  remedy: {
    en: 'Join id and secret by a colon, each form-encoded, and encode that in base64 (RFC 6749, section 2.3.1).',
    fr: 'Joignez identifiant et secret, chacun encodé comme dans un formulaire, par un deux-points, puis encodez le tout en base64 (RFC 6749, section 2.3.1).',
  },
} as const satisfies OAuthProblem

export const CLIENT_CREDENTIALS_WRONG = {
  code: 'client-credentials-wrong',
  error: 'invalid_client',
  status: 401,
  title: {
    en: 'The client credentials are wrong',
    fr: 'L’authentification du client est erronée',
  },
  detail: {
    en: 'The client is unknown or revoked, or its secret is wrong.',
    fr: 'Le client est inconnu ou révoqué, ou son secret est erroné.',
  },
  remedy: {
    en: 'Check both; after a reset of the workspace, take those that it printed or made anew.',
    fr: 'Vérifiez les deux; après une réinitialisation de l’espace, prenez ceux qu’il a affichés ou recréés.',
  },
} as const satisfies OAuthProblem

export const CLIENT_DEACTIVATED = {
  code: 'client-deactivated',
  error: 'unauthorized_client',
  status: 400,
  title: {
    en: 'The client is deactivated',
    fr: 'Le client est désactivé',
  },
  detail: {
    en: 'The client was not used for more than 180 days and is deactivated.',
    fr: 'Le client est resté inutilisé pendant plus de 180 jours et est désactivé.',
  },
  remedy: {
    en: 'Ask an officer to reactivate it.',
    fr: 'Demandez à un agent de le réactiver.',
  },
} as const satisfies OAuthProblem

export const SCOPE_NOT_OF_CLIENT = {
  code: 'scope-not-of-client',
  error: 'invalid_scope',
  status: 400,
  title: {
    en: 'The scope is not the client’s',
    fr: 'La portée n’est pas celle du client',
  },
  detail: {
    en: 'This client has the scope {scope}, and no other can be asked for.',
    fr: 'Ce client a la portée {scope}; aucune autre ne peut être demandée.',
  },
  remedy: {
    en: 'Leave scope out, or use a client of the other scope.',
    fr: 'Omettez scope, ou utilisez un client de l’autre portée.',
  },
} as const satisfies OAuthProblem

export const oauthProblems: readonly OAuthProblem[] = [
  GRANT_TYPE_MISSING,
  GRANT_TYPE_UNSUPPORTED,
  TOKEN_FORM_NEEDED,
  TOKEN_FORM_NOT_UTF8,
  TOKEN_PARAMETER_REPEATED,
  CLIENT_CREDENTIALS_TWICE,
  CLIENT_CREDENTIALS_MISSING,
  CLIENT_CREDENTIALS_UNREADABLE,
  CLIENT_CREDENTIALS_WRONG,
  CLIENT_DEACTIVATED,
  SCOPE_NOT_OF_CLIENT,
]
