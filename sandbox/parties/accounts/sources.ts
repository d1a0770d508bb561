import type { Source } from '../../kernel/source.ts'
import { registrationSources } from './registration/sources.ts'

export const PORTAL_EMPLOYEES = {
  id: 'accounts-portal-employees',
  instrument: 'CARM Client Portal guide of a licensed broker (CBSA Release 1)',
  section: 'Registration Instructions; Delegation of Authority',
  authority: 'guide',
  note: 'Access is requested with a justification; BAM or PAM approves with a role per program; groups.',
} as const satisfies Source

export const PERSONAL_PROFILE = {
  id: 'accounts-personal-profile',
  instrument: 'CARM Client Portal guide of a licensed broker (CBSA Release 1)',
  section: 'Registration Instructions',
  authority: 'guide',
  note: 'All users create their personal profile before any business or program profile.',
} as const satisfies Source

export const PROGRAM_ACCOUNT_TYPES = {
  id: 'accounts-program-account-types',
  instrument: 'CSCB, CARM bulletin 5397',
  url: 'https://cscb.ca/en/article/carm-bulletin-5397-adjustments-goods-previously-accounted-under-exporter-rm-account',
  authority: 'reported',
  note: 'A declaration under an exporter account fails ("Contract Account Invalid for Billing").',
} as const satisfies Source

export const LAST_MANAGER_STAYS = {
  id: 'accounts-last-manager-stays',
  instrument: 'none found',
  authority: 'assumed',
  note: 'At least two managers are advised; that the last one cannot be removed is assumed.',
} as const satisfies Source

export const accountsSources: readonly Source[] = [
  PORTAL_EMPLOYEES,
  PERSONAL_PROFILE,
  PROGRAM_ACCOUNT_TYPES,
  LAST_MANAGER_STAYS,
  ...registrationSources,
]
