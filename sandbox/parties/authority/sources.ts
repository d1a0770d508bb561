import type { Source } from '../../kernel/source.ts'

export const PORTAL_ROLES = {
  id: 'authority-portal-roles',
  instrument: 'CARM Client Portal guide of a licensed broker (CBSA Release 1 roles)',
  section: 'CARM Client Portal User Roles',
  authority: 'guide',
  note: 'BAM, PAM, Editor, Reader, Expired User and Orphan User, and what each may do.',
} as const satisfies Source

export const VISIBILITY_RULES = {
  id: 'authority-visibility-rules',
  instrument: 'CARM Client Portal guide of a licensed broker (CBSA Release 1 roles)',
  section: 'Delegation of Authority',
  authority: 'guide',
  note: 'Submitted by the customs broker, by the importer, by other business; view or edit.',
} as const satisfies Source

export const OWN_RECORDS = {
  id: 'authority-own-records',
  instrument: 'none found',
  authority: 'assumed',
  note: 'Even an expired user sees what it submitted itself; so does one in force, whatever the visibility rule says.',
} as const satisfies Source

export const LICENSED_BROKERS = {
  id: 'authority-licensed-brokers',
  instrument: 'Trade publications on the CAD (Cole International, PCB)',
  url: 'https://info.coleintl.com/carm-implementation-updates',
  authority: 'reported',
  note: 'Only the importer or a licensed broker with delegated authority submits a CAD.',
} as const satisfies Source

export const TRADE_CONSULTANTS = {
  id: 'authority-trade-consultants',
  instrument: 'CBSA, CARM for trade consultants',
  url: 'https://www.cbsa-asfc.gc.ca/prog/carm-gcra/benef-initiat-avant/tsa-csc-eng.html',
  authority: 'guide',
  note: 'Consultants with delegation can submit adjustments.',
} as const satisfies Source

export const EXPIRY_DAY = {
  id: 'authority-expiry-day',
  instrument: 'none found',
  authority: 'assumed',
  note: 'The portal asks for an expiry date; that the day itself still counts is assumed.',
} as const satisfies Source

export const ROLE_AT_THE_THIRD_PARTY = {
  id: 'authority-role-at-the-third-party',
  instrument: 'none found',
  authority: 'assumed',
  note: 'Somebody who only reads at the broker only reads for its clients; pBAM and pPAM are absent.',
} as const satisfies Source

export const WHO_MAY_ASSUMED = {
  id: 'authority-who-may',
  instrument: 'none found',
  authority: 'assumed',
  note: 'Rows on software clients, officers and the administrator are this sandbox’s own.',
} as const satisfies Source

export const SIGHT_OF_THE_LOG = {
  id: 'authority-sight-of-the-log',
  instrument: 'none found',
  authority: 'assumed',
  note: 'A line of the activity log shows no more than its reader would be shown of the record itself.',
} as const satisfies Source

export const authoritySources: readonly Source[] = [
  PORTAL_ROLES,
  VISIBILITY_RULES,
  OWN_RECORDS,
  LICENSED_BROKERS,
  TRADE_CONSULTANTS,
  EXPIRY_DAY,
  ROLE_AT_THE_THIRD_PARTY,
  WHO_MAY_ASSUMED,
  SIGHT_OF_THE_LOG,
]
