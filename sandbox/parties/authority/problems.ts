import type { ProblemType } from '../../kernel/problem.ts'

export const NOT_AUTHORIZED = {
  code: 'not-authorized',
  status: 403,
  title: { en: 'Your role does not allow this', fr: 'Votre rôle ne le permet pas' },
  detail: {
    en: 'For {subject} the caller is "{standing}"; "{action}" needs one of: {needed}.',
    fr: 'Pour {subject}, l’appelant est « {standing} »; « {action} » exige l’un des rôles suivants : {needed}.',
  },
  remedy: {
    en: 'Ask a business account manager of {business} for one of these roles.',
    fr: 'Demandez l’un de ces rôles à un gestionnaire de compte d’entreprise de {business}.',
  },
} as const satisfies ProblemType

export const NOT_LINKED = {
  code: 'not-linked-to-a-business',
  status: 403,
  title: { en: 'You are linked to no business', fr: 'Vous n’êtes lié à aucune entreprise' },
  detail: {
    en: 'The caller belongs to no business, so nothing can be done for {subject}.',
    fr: 'L’appelant n’appartient à aucune entreprise; rien ne peut être fait pour {subject}.',
  },
  remedy: {
    en: 'Register your business (POST /v1/registrations) or request access to your employer (POST /v1/access-requests).',
    fr: 'Inscrivez votre entreprise (POST /v1/registrations) ou demandez l’accès à votre employeur (POST /v1/access-requests).',
  },
} as const satisfies ProblemType

export const DELEGATION_MISSING = {
  code: 'delegation-missing',
  status: 403,
  title: { en: 'There is no accepted delegation', fr: 'Aucune délégation n’est acceptée' },
  detail: {
    en: 'Business {business} has no accepted delegation for {subject}.',
    fr: 'L’entreprise {business} n’a aucune délégation acceptée pour {subject}.',
  },
  remedy: {
    en: 'Send a request (POST /v1/delegations) and ask the importer to approve it.',
    fr: 'Envoyez une demande (POST /v1/delegations) et demandez à l’importateur de l’approuver.',
  },
} as const satisfies ProblemType

export const DELEGATION_ENDED = {
  code: 'delegation-ended',
  status: 403,
  title: { en: 'The delegation has ended', fr: 'La délégation a pris fin' },
  detail: {
    en: 'The delegation of {subject} to business {business} has expired or was revoked.',
    fr: 'La délégation de {subject} à l’entreprise {business} a expiré ou a été révoquée.',
  },
  remedy: {
    en: 'What was submitted can still be read; for more, ask the importer for a new delegation.',
    fr: 'Ce qui a été transmis reste consultable; pour le reste, demandez une nouvelle délégation à l’importateur.',
  },
} as const satisfies ProblemType

export const DELEGATION_TOO_NARROW = {
  code: 'delegation-too-narrow',
  status: 403,
  title: { en: 'The delegation does not go so far', fr: 'La délégation ne va pas si loin' },
  detail: {
    en: 'Business {business} may only view for {subject}: by the delegation or the caller’s own role there; "{action}" needs edit.',
    fr: 'L’entreprise {business} ne peut que consulter pour {subject}, selon la délégation ou le rôle de l’appelant dans cette entreprise; « {action} » exige la modification.',
  },
  remedy: {
    en: 'Ask the importer to change the delegation to edit, or act with a role or client that may edit.',
    fr: 'Demandez à l’importateur d’étendre la délégation à la modification, ou agissez avec un rôle ou un client qui peut modifier.',
  },
} as const satisfies ProblemType

export const OUTSIDE_DELEGATION = {
  code: 'outside-delegation',
  status: 403,
  title: { en: 'Third parties may not do this', fr: 'Les tiers ne peuvent pas le faire' },
  detail: {
    en: 'Business {business} acts by delegation for {subject}; "{action}" is kept for: {needed}.',
    fr: 'L’entreprise {business} agit par délégation pour {subject}; « {action} » est réservé à : {needed}.',
  },
  remedy: {
    en: 'Have it done by the importer.',
    fr: 'Faites-le faire par l’importateur.',
  },
} as const satisfies ProblemType

export const BROKER_LICENCE_NEEDED = {
  code: 'broker-licence-needed',
  status: 403,
  title: { en: 'Only a licensed broker may do this', fr: 'Seul un courtier agréé peut le faire' },
  detail: {
    en: 'Business {business} is no licensed customs broker; "{action}" for {subject} is kept for the importer and licensed brokers.',
    fr: 'L’entreprise {business} n’est pas un courtier en douane agréé; « {action} » pour {subject} est réservé à l’importateur et aux courtiers agréés.',
  },
  remedy: {
    en: 'Have the importer or a licensed broker do it.',
    fr: 'Faites-le faire par l’importateur ou par un courtier agréé.',
  },
} as const satisfies ProblemType

export const CLIENT_SCOPE_TOO_NARROW = {
  code: 'client-scope-too-narrow',
  status: 403,
  title: { en: 'The client may only view', fr: 'Le client ne peut que consulter' },
  detail: {
    en: 'The software client has the scope "view"; "{action}" for {subject} needs: {needed}.',
    fr: 'Le client logiciel a la portée « view »; « {action} » pour {subject} exige : {needed}.',
  },
  remedy: {
    en: 'Register a client with the scope "edit" (POST /v1/businesses/{business}/clients), or let a person do it.',
    fr: 'Inscrivez un client de portée « edit » (POST /v1/businesses/{business}/clients), ou confiez-le à une personne.',
  },
} as const satisfies ProblemType

/** What `requireMay` can refuse with: for the description of an operation. */
export const authorityProblems: readonly ProblemType[] = [
  NOT_AUTHORIZED,
  NOT_LINKED,
  DELEGATION_MISSING,
  DELEGATION_ENDED,
  DELEGATION_TOO_NARROW,
  OUTSIDE_DELEGATION,
  BROKER_LICENCE_NEEDED,
  CLIENT_SCOPE_TOO_NARROW,
]
