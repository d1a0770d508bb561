import type { ProblemType } from '../../kernel/problem.ts'
import { NO_CREDENTIAL } from '../../platform/http/index.ts'

/** RFC 6750, section 3: a refusal without a credential carries no error code. */
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
    en: 'Too many attempts failed; the username is locked until {until} by the workspace’s clock or {wallUntil} by the machine’s, whichever comes first.',
    fr: 'Trop de tentatives ont échoué; le nom d’utilisateur est verrouillé jusqu’à {until} selon l’horloge de l’espace de travail ou {wallUntil} selon celle de la machine, à la première des deux échéances.',
  },
  remedy: {
    en: 'Try again then. The lock holds for the address from which the attempts came; for all addresses when many had a part in them.',
    fr: 'Réessayez à ce moment-là. Le verrou vaut pour l’adresse d’où venaient les tentatives; pour toutes, quand plusieurs y ont pris part.',
  },
} as const satisfies ProblemType

export const SIGN_IN_BUSY = {
  code: 'sign-in-busy',
  status: 429,
  title: {
    en: 'Too many sign-ins wait',
    fr: 'Trop d’ouvertures de session sont en attente',
  },
  detail: {
    en: 'Passwords are checked one at a time, and too many from your address wait already.',
    fr: 'Les mots de passe sont vérifiés un à la fois, et trop d’entre eux attendent déjà depuis votre adresse.',
  },
  remedy: {
    en: 'Try again after the seconds that Retry-After tells; it was not counted as a failure.',
    fr: 'Réessayez après les secondes qu’indique Retry-After; cela n’a pas été compté comme un échec.',
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
    en: 'Use the code of the next 30 seconds; also while the clock stands, GET …/one-time-code of the control surface tells one that is accepted.',
    fr: 'Utilisez le code des 30 secondes suivantes; même quand l’horloge est arrêtée, GET …/one-time-code de la surface de contrôle en indique un qui est accepté.',
  },
} as const satisfies ProblemType

export const signInProblems: readonly ProblemType[] = [
  SIGN_IN_REFUSED,
  SIGN_IN_LOCKED,
  SIGN_IN_BUSY,
  SIGN_IN_CHALLENGE_OVER,
  SECOND_FACTOR_REFUSED,
  SECOND_FACTOR_USED,
]
