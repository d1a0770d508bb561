import type { ProblemType } from '../../kernel/problem.ts'
import { registrationProblems } from './registration/problems.ts'

export const PROFILE_MISSING = {
  code: 'profile-missing',
  status: 409,
  title: { en: 'The personal profile comes first', fr: 'Le profil personnel vient d’abord' },
  detail: {
    en: 'The caller has no personal profile yet.',
    fr: 'L’appelant n’a pas encore de profil personnel.',
  },
  remedy: {
    en: 'Create it with PUT /v1/me/profile and try again.',
    fr: 'Créez-le par PUT /v1/me/profile, puis recommencez.',
  },
} as const satisfies ProblemType

export const BUSINESS_NOT_FOUND = {
  code: 'business-not-found',
  status: 404,
  title: { en: 'There is no such business', fr: 'Cette entreprise n’existe pas' },
  detail: {
    en: 'No business {business} exists that the caller may see.',
    fr: 'Aucune entreprise {business} n’existe que l’appelant puisse consulter.',
  },
  remedy: {
    en: 'Check the business number, and that you belong to the business.',
    fr: 'Vérifiez le numéro d’entreprise et que vous appartenez à l’entreprise.',
  },
} as const satisfies ProblemType

export const PROGRAM_ACCOUNT_NOT_FOUND = {
  code: 'program-account-not-found',
  status: 404,
  title: { en: 'There is no such program account', fr: 'Ce compte de programme n’existe pas' },
  detail: {
    en: 'No program account {account} exists that the caller may see.',
    fr: 'Aucun compte de programme {account} n’existe que l’appelant puisse consulter.',
  },
  remedy: {
    en: 'Check the number, and that you have a role or a delegation for the account.',
    fr: 'Vérifiez le numéro et que vous avez un rôle ou une délégation pour ce compte.',
  },
} as const satisfies ProblemType

export const BUSINESS_NOT_REGISTERED = {
  code: 'business-not-registered',
  status: 409,
  title: {
    en: 'The business is not registered on the portal',
    fr: 'L’entreprise n’est pas inscrite au portail',
  },
  detail: {
    en: 'Business {business} is not registered, so nobody there could approve.',
    fr: 'L’entreprise {business} n’est pas inscrite; personne ne pourrait y approuver la demande.',
  },
  remedy: {
    en: 'Have the business register first (POST /v1/registrations).',
    fr: 'Faites d’abord inscrire l’entreprise (POST /v1/registrations).',
  },
} as const satisfies ProblemType

export const ALREADY_EMPLOYEE = {
  code: 'already-employee',
  status: 409,
  title: { en: 'The person has access already', fr: 'La personne a déjà accès' },
  detail: {
    en: 'The person already has a role in business {business}.',
    fr: 'La personne a déjà un rôle dans l’entreprise {business}.',
  },
  remedy: {
    en: 'Ask a manager of the business to change the role instead.',
    fr: 'Demandez plutôt à un gestionnaire de l’entreprise de changer le rôle.',
  },
} as const satisfies ProblemType

export const ACCESS_ALREADY_REQUESTED = {
  code: 'access-already-requested',
  status: 409,
  title: { en: 'Access was requested already', fr: 'L’accès a déjà été demandé' },
  detail: {
    en: 'A request for access to business {business} still waits for an answer.',
    fr: 'Une demande d’accès à l’entreprise {business} attend encore une réponse.',
  },
  remedy: {
    en: 'Wait for the answer, or withdraw the request first.',
    fr: 'Attendez la réponse ou retirez d’abord la demande.',
  },
} as const satisfies ProblemType

export const ACCESS_REQUEST_NOT_FOUND = {
  code: 'access-request-not-found',
  status: 404,
  title: { en: 'There is no such access request', fr: 'Cette demande d’accès n’existe pas' },
  detail: {
    en: 'No access request {requestId} exists that the caller may see.',
    fr: 'Aucune demande d’accès {requestId} n’existe que l’appelant puisse consulter.',
  },
  remedy: {
    en: 'List the requests that you may see (GET /v1/access-requests).',
    fr: 'Listez les demandes que vous pouvez consulter (GET /v1/access-requests).',
  },
} as const satisfies ProblemType

export const ACCESS_REQUEST_ANSWERED = {
  code: 'access-request-answered',
  status: 409,
  title: { en: 'The request was answered already', fr: 'La demande a déjà reçu une réponse' },
  detail: {
    en: 'Access request {requestId} is "{status}" and no longer waits for an answer.',
    fr: 'La demande d’accès {requestId} est à l’état « {status} » et n’attend plus de réponse.',
  },
  remedy: {
    en: 'Change the employee’s roles instead, or have a new request sent.',
    fr: 'Modifiez plutôt les rôles de l’employé ou faites envoyer une nouvelle demande.',
  },
} as const satisfies ProblemType

export const EMPLOYEE_NOT_FOUND = {
  code: 'employee-not-found',
  status: 404,
  title: { en: 'There is no such employee', fr: 'Cet employé n’existe pas' },
  detail: {
    en: 'Person {personId} has no role in business {business}.',
    fr: 'La personne {personId} n’a aucun rôle dans l’entreprise {business}.',
  },
  remedy: {
    en: 'List the employees of the business; a new one requests access first.',
    fr: 'Listez les employés de l’entreprise; un nouvel employé demande d’abord l’accès.',
  },
} as const satisfies ProblemType

export const NO_ROLE_GIVEN = {
  code: 'no-role-given',
  status: 422,
  title: { en: 'No role was given', fr: 'Aucun rôle n’a été donné' },
  detail: {
    en: 'An approval makes the person a manager or gives a role in at least one program account.',
    fr: 'Une approbation fait de la personne un gestionnaire ou lui donne un rôle dans au moins un compte de programme.',
  },
  remedy: {
    en: 'Name a program account with a role, set "manager", or refuse the request.',
    fr: 'Nommez un compte de programme avec un rôle, indiquez « manager » ou refusez la demande.',
  },
} as const satisfies ProblemType

export const PROGRAM_ACCOUNT_OF_ANOTHER = {
  code: 'program-account-of-another-business',
  status: 422,
  title: {
    en: 'The program account is not of this business',
    fr: 'Le compte de programme n’est pas de cette entreprise',
  },
  detail: {
    en: 'Business {business} has no program account {account}.',
    fr: 'L’entreprise {business} n’a pas de compte de programme {account}.',
  },
  remedy: {
    en: 'Name one of its own program accounts (GET /v1/businesses/{business}/program-accounts).',
    fr: 'Nommez un de ses propres comptes (GET /v1/businesses/{business}/program-accounts).',
  },
} as const satisfies ProblemType

export const LAST_MANAGER = {
  code: 'last-business-account-manager',
  status: 409,
  title: {
    en: 'The last business account manager stays',
    fr: 'Le dernier gestionnaire de compte d’entreprise reste',
  },
  detail: {
    en: 'Person {personId} is the only business account manager of {business}.',
    fr: 'La personne {personId} est le seul gestionnaire de compte d’entreprise de {business}.',
  },
  remedy: {
    en: 'Make somebody else a manager first.',
    fr: 'Nommez d’abord un autre gestionnaire.',
  },
} as const satisfies ProblemType

export const GROUP_NOT_FOUND = {
  code: 'group-not-found',
  status: 404,
  title: { en: 'There is no such group', fr: 'Ce groupe n’existe pas' },
  detail: {
    en: 'The business has no group {groupId}.',
    fr: 'L’entreprise n’a pas de groupe {groupId}.',
  },
  remedy: {
    en: 'List the groups of the business.',
    fr: 'Listez les groupes de l’entreprise.',
  },
} as const satisfies ProblemType

export const accountsProblems: readonly ProblemType[] = [
  PROFILE_MISSING,
  BUSINESS_NOT_FOUND,
  PROGRAM_ACCOUNT_NOT_FOUND,
  BUSINESS_NOT_REGISTERED,
  ALREADY_EMPLOYEE,
  ACCESS_ALREADY_REQUESTED,
  ACCESS_REQUEST_NOT_FOUND,
  ACCESS_REQUEST_ANSWERED,
  EMPLOYEE_NOT_FOUND,
  NO_ROLE_GIVEN,
  PROGRAM_ACCOUNT_OF_ANOTHER,
  LAST_MANAGER,
  GROUP_NOT_FOUND,
  ...registrationProblems,
]
