import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import type { Action } from './actions.ts'

/** What of a line of the log decides who meets it. */
export interface Line {
  /** A fact in the past tense. */
  readonly type: string
  readonly account?: ProgramAccountNumber | undefined
  /** The business for which it was done, and the one that did it. */
  readonly forWhom?: BusinessNumber | undefined
  readonly byBusiness?: BusinessNumber | undefined
}

/**
 * What one must be allowed to read of a business to meet a line about its record. Lines that are not
 * named here, and those from before accounts were written down, are for who meets the whole business.
 *
 * @see sources.ts SIGHT_OF_THE_LOG
 */
const READING: Readonly<Record<string, Action>> = {
  AccessRequested: 'view-employees',
  AccessApproved: 'view-employees',
  AccessRefused: 'view-employees',
  AccessRequestWithdrawn: 'view-employees',
  EmployeeRolesChanged: 'view-employees',
  EmployeeRemoved: 'view-employees',
  GroupCreated: 'view-employees',
  GroupChanged: 'view-employees',
  GroupRemoved: 'view-employees',
  ClientRegistered: 'register-client',
  ClientSecretRotated: 'register-client',
  ClientRevoked: 'register-client',
  StandingRequestMade: 'view-delegations',
  StandingRequestEnded: 'view-delegations',
}

const DRAFTS: ReadonlySet<string> = new Set(['DraftSaved', 'DraftDiscarded'])

export function readingOf({ type }: Line): Action {
  return READING[type] ?? 'view-whole-business'
}

export function isOfDraft({ type }: Line): boolean {
  return DRAFTS.has(type)
}

export function sidesOf({ forWhom, byBusiness }: Line): readonly BusinessNumber[] {
  return [...new Set([forWhom, byBusiness])].filter((business) => business !== undefined)
}
