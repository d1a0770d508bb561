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
  instrument: 'CBSA, briefing on CARM for Parliament, March 2024; portal video on registration',
  authority: 'guide',
  note: 'Answers come from a past declaration, a statement of account and past payments.',
} as const satisfies Source

export const REGISTRATION_ATTEMPTS = {
  id: 'registration-attempts',
  instrument: 'none found',
  authority: 'assumed',
  note: 'The number of questions, the data asked and the attempts before lock-out are not published; three attempts.',
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
  note: 'Terms on the delegation of authority are accepted; their text and version are not at hand.',
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
