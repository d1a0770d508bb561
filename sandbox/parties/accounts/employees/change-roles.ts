import {
  asSeenBy,
  requireAllowed,
  roleIn,
  type Membership,
  type ProgramRole,
} from '../../authority/index.ts'
import {
  parseProgramAccountNumber,
  type ProgramAccountNumber,
} from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { LAST_MANAGER } from '../problems.ts'

/** What an employee may be in a business. */
export interface Roles {
  readonly manager: boolean
  readonly programs: Readonly<Record<string, ProgramRole>>
}

export const NO_ROLES: Roles = { manager: false, programs: {} }

export function hasAnyRole(roles: Roles): boolean {
  return roles.manager || Object.keys(roles.programs).length > 0
}

/**
 * The employee with the new roles; undefined when none is left and the person leaves the business.
 * Whoever changes them must manage each program account whose role changes, and be a business
 * account manager to make or unmake one.
 *
 * @param managers how many business account managers there are before the change
 * @throws Refusal NOT_AUTHORIZED, LAST_MANAGER
 * @see sources.ts PORTAL_EMPLOYEES, LAST_MANAGER_STAYS
 */
export function changeRoles(
  by: Membership,
  employee: Membership,
  change: { readonly roles: Roles; readonly managers: number },
): Membership | undefined {
  const { roles, managers } = change
  for (const account of changedAccounts(employee.programs, roles.programs)) {
    requireManages(by, account)
  }
  if (employee.manager !== roles.manager) requireManagesManagers(by)
  if (employee.manager && !roles.manager && managers <= 1) {
    throw new Refusal(LAST_MANAGER, { personId: employee.personId, business: employee.business })
  }
  return hasAnyRole(roles) ? { ...employee, ...roles } : undefined
}

/** The roles asked for, and unchanged those in accounts that are closed to whoever asks. */
export function besideUnseen(by: Membership, employee: Membership, asked: Roles): Roles {
  const visible = asSeenBy(by, employee).programs
  const unseen = Object.entries(employee.programs).filter(
    ([account]) => !Object.hasOwn(visible, account),
  )
  return { manager: asked.manager, programs: { ...Object.fromEntries(unseen), ...asked.programs } }
}

/** The program accounts for which a role is given. */
export function namedAccounts(roles: Roles): readonly ProgramAccountNumber[] {
  return Object.keys(roles.programs)
    .map(parseProgramAccountNumber)
    .filter((account) => account !== undefined)
}

/** The roles with that one in each of the accounts; undefined takes it away. */
export function rolesWith(
  roles: Roles,
  accounts: readonly ProgramAccountNumber[],
  role: ProgramRole | undefined,
): Roles {
  const others = Object.entries(roles.programs).filter(
    ([account]) => !accounts.some((changed) => changed === account),
  )
  const given = role === undefined ? [] : accounts.map((account) => [account, role] as const)
  return { manager: roles.manager, programs: Object.fromEntries([...others, ...given]) }
}

function changedAccounts(
  before: Roles['programs'],
  after: Roles['programs'],
): readonly ProgramAccountNumber[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((account) => before[account] !== after[account])
    .map(parseProgramAccountNumber)
    .filter((account) => account !== undefined)
}

function requireManages(by: Membership, account: ProgramAccountNumber): void {
  const role = roleIn(by, account)
  requireAllowed(
    { name: role ?? 'stranger', business: by.business },
    { action: 'manage-employees', subject: account },
  )
}

function requireManagesManagers(by: Membership): void {
  requireAllowed(
    { name: by.manager ? 'bam' : 'pam', business: by.business },
    { action: 'manage-managers', subject: by.business },
  )
}
