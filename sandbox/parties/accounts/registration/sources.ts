import type { Source } from '../../../kernel/source.ts'

export const REGISTRATION_STEPS = {
  id: 'registration-steps',
  instrument: 'CARM Client Portal guide of a licensed broker (CBSA Release 1)',
  section: 'Registration Instructions',
  authority: 'guide',
  note: 'BN9 and one RM, legal entity information, security questions, terms, review.',
} as const satisfies Source

export const EXACTLY_AS_ON_FILE = {
  id: 'registration-exactly-as-on-file',
  instrument: 'CBSA, CARM Client Portal video on registration',
  url: 'https://www.cbsa-asfc.gc.ca/multimedia/carm-gcra/portal-portail-r1-2-eng.html',
  authority: 'guide',
  note: 'Legal name and address exactly as on file, punctuation included.',
} as const satisfies Source

export const AFFINITY_QUESTIONS = {
  id: 'registration-affinity-questions',
  instrument: 'CSCB, CARM Client Portal affinity questions',
  url: 'https://cscb.ca/fr/article/carm-client-portal-affinity-questions',
  authority: 'reported',
  note: 'Three questions: the total of a transaction (0.00 allowed), a payment of a day, the balance of a statement (0.00 not accepted). Normally two are answered; only those are offered for which there are data. How amounts are written is this sandbox’s own.',
} as const satisfies Source

export const REGISTRATION_ATTEMPTS = {
  id: 'registration-attempts',
  instrument: 'none found',
  authority: 'assumed',
  note: 'The attempts before lock-out are not published; three attempts.',
} as const satisfies Source

export const WITHOUT_HISTORY = {
  id: 'registration-without-history',
  instrument: 'none found',
  authority: 'assumed',
  note: 'A party without a past has nothing to be asked about and goes on to the terms.',
} as const satisfies Source

export const ONE_REGISTRATION_A_PERSON = {
  id: 'registration-one-a-person',
  instrument: 'none found',
  authority: 'assumed',
  note: 'A person registers a business once, so that starting again gives no further attempts.',
} as const satisfies Source

export const TERMS = {
  id: 'registration-terms',
  instrument: 'CARM Client Portal guide of a licensed broker (CBSA Release 1)',
  section: 'Registration Instructions',
  authority: 'assumed',
  note: 'Terms on the delegation of authority are accepted; their text is not at hand: that of this sandbox is its own.',
} as const satisfies Source

export const registrationSources: readonly Source[] = [
  REGISTRATION_STEPS,
  EXACTLY_AS_ON_FILE,
  AFFINITY_QUESTIONS,
  REGISTRATION_ATTEMPTS,
  WITHOUT_HISTORY,
  ONE_REGISTRATION_A_PERSON,
  TERMS,
]
