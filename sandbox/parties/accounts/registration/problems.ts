import type { ProblemType } from '../../../kernel/problem.ts'

export const BUSINESS_NOT_ON_FILE = {
  code: 'business-not-on-file',
  status: 422,
  title: {
    en: 'The business is not on file with the CRA',
    fr: 'L’entreprise ne figure pas aux dossiers de l’ARC',
  },
  detail: {
    en: 'The CRA has no business with the number {business}.',
    fr: 'L’ARC n’a aucune entreprise portant le numéro {business}.',
  },
  remedy: {
    en: 'Check the business number; a new business gets its number from the CRA first.',
    fr: 'Vérifiez le numéro; une nouvelle entreprise obtient d’abord son numéro de l’ARC.',
  },
} as const satisfies ProblemType

export const BUSINESS_ALREADY_REGISTERED = {
  code: 'business-already-registered',
  status: 409,
  title: { en: 'The business is registered already', fr: 'L’entreprise est déjà inscrite' },
  detail: {
    en: 'Business {business} is already registered on the portal.',
    fr: 'L’entreprise {business} est déjà inscrite au portail.',
  },
  remedy: {
    en: 'Request access to it instead (POST /v1/access-requests); a manager there approves.',
    fr: 'Demandez-y plutôt l’accès (POST /v1/access-requests); un gestionnaire l’approuvera.',
  },
} as const satisfies ProblemType

export const REGISTRATION_UNDER_WAY = {
  code: 'registration-under-way',
  status: 409,
  title: { en: 'You are registering it already', fr: 'Votre inscription est déjà en cours' },
  detail: {
    en: 'Registration {registrationId} of business {business} is at the step "{status}".',
    fr: 'L’inscription {registrationId} de l’entreprise {business} est à l’étape « {status} ».',
  },
  remedy: {
    en: 'Go on with GET /v1/registrations/{registrationId}.',
    fr: 'Poursuivez par GET /v1/registrations/{registrationId}.',
  },
} as const satisfies ProblemType

export const REGISTRATION_NOT_FOUND = {
  code: 'registration-not-found',
  status: 404,
  title: { en: 'There is no such registration', fr: 'Cette inscription n’existe pas' },
  detail: {
    en: 'No registration {registrationId} exists that the caller may see.',
    fr: 'Aucune inscription {registrationId} n’existe que l’appelant puisse consulter.',
  },
  remedy: {
    en: 'List your registrations (GET /v1/registrations).',
    fr: 'Listez vos inscriptions (GET /v1/registrations).',
  },
} as const satisfies ProblemType

export const REGISTRATION_LOCKED = {
  code: 'registration-locked',
  status: 409,
  title: { en: 'The registration is locked', fr: 'L’inscription est verrouillée' },
  detail: {
    en: 'Registration {registrationId} was locked after too many wrong answers.',
    fr: 'L’inscription {registrationId} a été verrouillée après trop de mauvaises réponses.',
  },
  remedy: {
    en: 'Ask an officer to open it (POST /v1/registrations/{registrationId}/unlock).',
    fr: 'Demandez à un agent de la rouvrir (POST /v1/registrations/{registrationId}/unlock).',
  },
} as const satisfies ProblemType

export const REGISTRATION_OUT_OF_STEP = {
  code: 'registration-out-of-step',
  status: 409,
  title: { en: 'The registration is at another step', fr: 'L’inscription est à une autre étape' },
  detail: {
    en: 'Registration {registrationId} is at the step "{status}", not "{expected}".',
    fr: 'L’inscription {registrationId} est à l’étape « {status} », et non « {expected} ».',
  },
  remedy: {
    en: 'Do the step at which it is: answers, terms, confirmation.',
    fr: 'Faites l’étape où elle se trouve : réponses, conditions, confirmation.',
  },
} as const satisfies ProblemType

export const TERMS_OUTDATED = {
  code: 'terms-outdated',
  status: 409,
  title: { en: 'These are not the terms in force', fr: 'Ces conditions ne sont pas en vigueur' },
  detail: {
    en: 'Version "{given}" was accepted; in force is "{version}".',
    fr: 'La version « {given} » a été acceptée; la version en vigueur est « {version} ».',
  },
  remedy: {
    en: 'Read and accept version "{version}".',
    fr: 'Lisez et acceptez la version « {version} ».',
  },
} as const satisfies ProblemType

export const registrationProblems: readonly ProblemType[] = [
  BUSINESS_NOT_ON_FILE,
  BUSINESS_ALREADY_REGISTERED,
  REGISTRATION_UNDER_WAY,
  REGISTRATION_NOT_FOUND,
  REGISTRATION_LOCKED,
  REGISTRATION_OUT_OF_STEP,
  TERMS_OUTDATED,
]
