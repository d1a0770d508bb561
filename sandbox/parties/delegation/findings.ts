import type { Finding } from '../../kernel/problem.ts'
import { EXPIRY_DATE, PER_PROGRAM_ACCOUNT } from './sources.ts'

export const EXPIRY_IN_THE_PAST = {
  code: 'expiry-in-the-past',
  detail: {
    en: 'The delegation would have expired already; today is {today}.',
    fr: 'La délégation aurait déjà expiré; nous sommes le {today}.',
  },
  remedy: {
    en: 'Give today or a later day; brokers advise one far ahead.',
    fr: 'Indiquez aujourd’hui ou un jour ultérieur; les courtiers en conseillent un lointain.',
  },
  source: EXPIRY_DATE,
} as const satisfies Finding

export const ACCOUNT_UNKNOWN_HERE = {
  code: 'delegated-account-unknown',
  detail: {
    en: 'There is no open program account {account}.',
    fr: 'Il n’existe aucun compte de programme ouvert {account}.',
  },
  remedy: {
    en: 'Ask the importer for the number of the program account.',
    fr: 'Demandez à l’importateur le numéro du compte de programme.',
  },
  source: PER_PROGRAM_ACCOUNT,
} as const satisfies Finding

export const delegationFindings: readonly Finding[] = [EXPIRY_IN_THE_PAST, ACCOUNT_UNKNOWN_HERE]
