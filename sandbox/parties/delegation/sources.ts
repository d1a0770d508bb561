import type { Source } from '../../kernel/source.ts'

const GUIDE = 'CARM Client Portal guide of a licensed broker (CBSA Release 1)'
const SECTION = 'Delegation of Authority'

export const PER_PROGRAM_ACCOUNT = {
  id: 'delegation-per-program-account',
  instrument: GUIDE,
  section: SECTION,
  authority: 'guide',
  note: 'Requests are approved or rejected by a BAM or PAM; access is designated per RM account.',
} as const satisfies Source

export const EXPIRY_DATE = {
  id: 'delegation-expiry-date',
  instrument: GUIDE,
  section: SECTION,
  authority: 'guide',
  note: 'An expiry date is set with the approval; brokers advise a day in 2099.',
} as const satisfies Source

export const STANDING_REQUESTS = {
  id: 'delegation-standing-requests',
  instrument: GUIDE,
  section: SECTION,
  authority: 'reported',
  note: 'The CBSA meant to show brokers’ requests to each importer upon its registration.',
} as const satisfies Source

export const OFFERS = {
  id: 'delegation-offers',
  instrument: 'none found',
  authority: 'assumed',
  note: 'An importer may offer a delegation; that the third party must accept it is assumed.',
} as const satisfies Source

export const WHO_IS_A_THIRD_PARTY = {
  id: 'delegation-who-is-a-third-party',
  instrument: 'CBSA, CARM for trade consultants; trade publications on brokers',
  url: 'https://www.cbsa-asfc.gc.ca/prog/carm-gcra/benef-initiat-avant/tsa-csc-eng.html',
  authority: 'assumed',
  note: 'Brokers and consultants are named as third parties; that nobody else is, is assumed. pBAM and pPAM are absent.',
} as const satisfies Source

export const delegationSources: readonly Source[] = [
  PER_PROGRAM_ACCOUNT,
  EXPIRY_DATE,
  STANDING_REQUESTS,
  OFFERS,
  WHO_IS_A_THIRD_PARTY,
]
