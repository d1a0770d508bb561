import type { ProblemType } from '../../kernel/problem.ts'
import { oauthProblems } from './oauth-problems.ts'
import { signInProblems } from './sign-in-problems.ts'

export const CLIENT_NOT_FOUND = {
  code: 'client-not-found',
  status: 404,
  title: { en: 'The business has no such client', fr: 'L’entreprise n’a pas ce client' },
  detail: {
    en: 'Business {business} has no client {clientId}, or it is revoked.',
    fr: 'L’entreprise {business} n’a pas de client {clientId}, ou il est révoqué.',
  },
  remedy: {
    en: 'List its clients (GET /v1/businesses/{business}/clients).',
    fr: 'Listez ses clients (GET /v1/businesses/{business}/clients).',
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

export const identityProblems: readonly ProblemType[] = [
  ...signInProblems,
  ...oauthProblems,
  CLIENT_NOT_FOUND,
  USERNAME_TAKEN,
  ACCOUNT_DEACTIVATED,
  ACCOUNT_NOT_DEACTIVATED,
  ACCOUNT_UNKNOWN,
]
