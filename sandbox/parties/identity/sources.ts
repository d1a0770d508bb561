import type { Source } from '../../kernel/source.ts'

const INACTIVITY = {
  id: 'identity-inactivity',
  instrument: 'CARM Client Portal practice, as told to the project',
  authority: 'reported',
  note: 'Accounts inactive for more than 180 days are deactivated. Taken as 180 times 24 hours since the last sign-in or token; that programs count as well, and officers do not, is assumed.',
} as const satisfies Source

const SIGN_IN_CHOICES = {
  id: 'identity-sign-in-choices',
  instrument: 'CARM Client Portal practice, as told to the project',
  authority: 'reported',
  note: 'GCKey or Sign-In Partner, then a second factor since 9 November 2021. Both providers are simulated here; their own pages are not.',
} as const satisfies Source

const SECOND_FACTOR = {
  id: 'identity-second-factor',
  instrument: 'RFC 6238, TOTP: Time-Based One-Time Password Algorithm',
  section: 'sections 4 and 5.2',
  url: 'https://www.rfc-editor.org/rfc/rfc6238',
  authority: 'assumed',
  note: 'That a second factor is asked is reported; that it is a TOTP code is this sandbox’s choice, and so is that the code of a later step is accepted once those of the moment were used.',
} as const satisfies Source

const CLIENT_CREDENTIALS = {
  id: 'identity-client-credentials',
  instrument: 'RFC 6749, The OAuth 2.0 Authorization Framework',
  section: 'sections 2.3.1, 4.4 and 5.2',
  url: 'https://www.rfc-editor.org/rfc/rfc6749',
  authority: 'assumed',
  note: 'How programs sign in to CARM’s API is not public; the common standard stands in for it.',
} as const satisfies Source

export const PASSWORD_POLICY = {
  id: 'identity-password-policy',
  instrument: 'none; GCKey and the partners have rules of their own',
  authority: 'assumed',
  note: 'At least 12 characters, at least 5 different ones, without the username.',
} as const satisfies Source

const LOCK_OUT = {
  id: 'identity-lock-out',
  instrument: 'none found',
  authority: 'assumed',
  note: 'Five failures in a row from one address lock a username for that address, fifty from all addresses for all (NIST SP 800-63B, 5.2.2, allows 100), each for 15 minutes of the workspace’s clock or of the machine’s, whichever end first.',
} as const satisfies Source

export const identitySources: readonly Source[] = [
  INACTIVITY,
  SIGN_IN_CHOICES,
  SECOND_FACTOR,
  CLIENT_CREDENTIALS,
  PASSWORD_POLICY,
  LOCK_OUT,
]
