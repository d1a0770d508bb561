import type { ProblemType } from '../../kernel/problem.ts'

export const DELEGATION_NOT_FOUND = {
  code: 'delegation-not-found',
  status: 404,
  title: { en: 'There is no such delegation', fr: 'Cette délégation n’existe pas' },
  detail: {
    en: 'No delegation {delegationId} exists that the caller may see.',
    fr: 'Aucune délégation {delegationId} n’existe que l’appelant puisse consulter.',
  },
  remedy: {
    en: 'List the delegations of your business (GET /v1/delegations).',
    fr: 'Listez les délégations de votre entreprise (GET /v1/delegations).',
  },
} as const satisfies ProblemType

export const DELEGATION_NOT_IN_STATE = {
  code: 'delegation-not-in-state',
  status: 409,
  title: {
    en: 'The delegation is in another state',
    fr: 'La délégation est dans un autre état',
  },
  detail: {
    en: 'Delegation {delegationId} is "{status}"; this needs: {expected}.',
    fr: 'La délégation {delegationId} est à l’état « {status} »; il faut : {expected}.',
  },
  remedy: {
    en: 'Read the delegation; if it has ended, open a new one.',
    fr: 'Consultez la délégation; si elle a pris fin, ouvrez-en une nouvelle.',
  },
} as const satisfies ProblemType

export const DELEGATION_ALREADY_OPEN = {
  code: 'delegation-already-open',
  status: 409,
  title: { en: 'Such a delegation is open already', fr: 'Une telle délégation est déjà ouverte' },
  detail: {
    en: 'Delegation {delegationId} between {account} and {business} is "{status}".',
    fr: 'La délégation {delegationId} entre {account} et {business} est à l’état « {status} ».',
  },
  remedy: {
    en: 'Answer, change or end that one first.',
    fr: 'Répondez d’abord à celle-ci, modifiez-la ou mettez-y fin.',
  },
} as const satisfies ProblemType

export const OWN_ACCOUNT = {
  code: 'delegation-to-oneself',
  status: 422,
  title: {
    en: 'The account is the business’s own',
    fr: 'Le compte est celui de l’entreprise même',
  },
  detail: {
    en: 'Business {business} holds {account} itself and needs no delegation.',
    fr: 'L’entreprise {business} détient elle-même {account} et n’a besoin d’aucune délégation.',
  },
  remedy: {
    en: 'Give the employee a role in the account instead.',
    fr: 'Donnez plutôt à l’employé un rôle dans le compte.',
  },
} as const satisfies ProblemType

export const THIRD_PARTY_NOT_ALLOWED = {
  code: 'third-party-not-allowed',
  status: 422,
  title: { en: 'This business is no third party', fr: 'Cette entreprise n’est pas un tiers' },
  detail: {
    en: 'Business {business} is on file as "{kind}"; brokers and consultants act for importers.',
    fr: 'L’entreprise {business} est au dossier comme « {kind} »; courtiers et consultants agissent pour les importateurs.',
  },
  remedy: {
    en: 'Name a customs broker or a trade consultant.',
    fr: 'Nommez un courtier en douane ou un consultant en commerce.',
  },
} as const satisfies ProblemType

export const BROKER_LICENCE_MISSING = {
  code: 'standing-request-needs-licence',
  status: 403,
  title: { en: 'Only licensed brokers are preloaded', fr: 'Réservé aux courtiers agréés' },
  detail: {
    en: 'Business {business} is no licensed customs broker; standing requests are kept for those.',
    fr: 'L’entreprise {business} n’est pas un courtier en douane agréé; les demandes permanentes leur sont réservées.',
  },
  remedy: {
    en: 'Send a request to each importer instead (POST /v1/delegations).',
    fr: 'Envoyez plutôt une demande à chaque importateur (POST /v1/delegations).',
  },
} as const satisfies ProblemType

export const STANDING_REQUEST_NOT_FOUND = {
  code: 'standing-request-not-found',
  status: 404,
  title: { en: 'There is no standing request', fr: 'Il n’y a pas de demande permanente' },
  detail: {
    en: 'Business {business} has no standing request.',
    fr: 'L’entreprise {business} n’a pas de demande permanente.',
  },
  remedy: {
    en: 'Make one with PUT /v1/businesses/{business}/standing-request.',
    fr: 'Créez-en une par PUT /v1/businesses/{business}/standing-request.',
  },
} as const satisfies ProblemType

export const delegationProblems: readonly ProblemType[] = [
  DELEGATION_NOT_FOUND,
  DELEGATION_NOT_IN_STATE,
  DELEGATION_ALREADY_OPEN,
  OWN_ACCOUNT,
  THIRD_PARTY_NOT_ALLOWED,
  BROKER_LICENCE_MISSING,
  STANDING_REQUEST_NOT_FOUND,
]
