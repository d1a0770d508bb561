import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import {
  addDays,
  formatInstant,
  instantOf,
  type Instant,
  type LocalDate,
} from '../../kernel/time.ts'

export const SIGHTS = ['none', 'view', 'edit'] as const
/** What one may do with a record because of who submitted it. */
export type Sight = (typeof SIGHTS)[number]

/**
 * How much a third party sees, by who submitted the record.
 * @see sources.ts VISIBILITY_RULES
 */
export interface Visibility {
  readonly submittedByBroker: Sight
  readonly submittedByImporter: Sight
  readonly submittedByOthers: Sight
}

export const DELEGATE_ROLES = ['view', 'edit'] as const
export type DelegateRole = (typeof DELEGATE_ROLES)[number]

/** What an importer gave a third party over one program account, as the delegation stands now. */
export interface Grant {
  readonly account: ProgramAccountNumber
  readonly thirdParty: BusinessNumber
  readonly role: DelegateRole
  /** Only a licensed broker accounts for goods; others correct and adjust what is there. */
  readonly licensed: boolean
  readonly visibility: Visibility
  /** ISO 8601, exclusive: the end of the expiry day, or the moment of the revocation. */
  readonly endsAt: string
}

export function grantKey(account: ProgramAccountNumber, thirdParty: BusinessNumber): string {
  return `${account}|${thirdParty}`
}

export function isInForce(grant: Grant, at: Instant): boolean {
  return formatInstant(at) < grant.endsAt
}

/**
 * The instant at which a relation that expires on that day ends, exclusive: the day itself is
 * still in force, to midnight in America/Toronto.
 *
 * @see sources.ts EXPIRY_DAY
 */
export function endOfDay(on: LocalDate): Instant {
  return instantOf(addDays(on, 1))
}
