import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'

/**
 * What an employee is in one program account.
 * @see sources.ts PORTAL_ROLES
 */
export const PROGRAM_ROLES = ['pam', 'editor', 'reader'] as const
export type ProgramRole = (typeof PROGRAM_ROLES)[number]

/** One person in one business. A person with a profile and no membership is an orphan. */
export interface Membership {
  readonly personId: string
  readonly business: BusinessNumber
  /** A business account manager has full access to the business and all its program accounts. */
  readonly manager: boolean
  /** By program account; what is not named here is closed to a person who is not a manager. */
  readonly programs: Readonly<Record<string, ProgramRole>>
}

export function membershipKey(personId: string, business: BusinessNumber): string {
  return `${personId}|${business}`
}

export type EffectiveRole = 'bam' | ProgramRole

/** The person's role in the program account; undefined when the account is closed to that person. */
export function roleIn(
  membership: Membership,
  account: ProgramAccountNumber,
): EffectiveRole | undefined {
  return membership.manager ? 'bam' : membership.programs[account]
}

/**
 * The employee as a colleague sees him or her: roles in program accounts that are closed to the
 * colleague are left out. The agency, which is no colleague, sees all.
 */
export function asSeenBy(colleague: Membership | undefined, employee: Membership): Membership {
  if (colleague === undefined || colleague.manager) return employee
  const open = Object.entries(employee.programs).filter(([account]) =>
    Object.hasOwn(colleague.programs, account),
  )
  return { ...employee, programs: Object.fromEntries(open) }
}

/**
 * Whether the person may write anywhere in the business, and so for those who delegated to it. No source
 * says which of a broker's own program accounts counts; any of them does.
 *
 * @see sources.ts ROLE_AT_THE_THIRD_PARTY
 */
export function mayWriteSomewhere(membership: Membership): boolean {
  return membership.manager || Object.values(membership.programs).some((role) => role !== 'reader')
}
