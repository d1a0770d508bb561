import * as v from 'valibot'
import {
  asSeenBy,
  forThoseWhoMay,
  type Membership,
  membershipOf,
  memberships,
  NOT_AUTHORIZED,
  putMembership,
  removeMembership,
} from '../../authority/index.ts'
import { command, fields, noContent, ok, query } from '../../../platform/http/index.ts'
import type { BusinessNumber } from '../../../kernel/identifiers.ts'
import type { Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import { openBusiness, ownMembership, requireOwnAccounts } from '../use-cases/open-business.ts'
import {
  BUSINESS_NOT_FOUND,
  EMPLOYEE_NOT_FOUND,
  LAST_MANAGER,
  PROGRAM_ACCOUNT_OF_ANOTHER,
} from '../problems.ts'
import { allRolesSchema, employeeView, recordId, toEmployeeView } from '../schema.ts'
import { countManagers, loadEmployee, profileOf } from '../store.ts'
import { besideUnseen, changeRoles, namedAccounts, NO_ROLES, type Roles } from './change-roles.ts'
import { accountsFacts } from '../facts.ts'

const tag = 'Employees'
const employeePath = v.strictObject({ business: fields.businessNumber, personId: recordId })

export const listEmployees = query(
  {
    id: 'listEmployees',
    summary: 'The employees of a business that you manage, with their roles',
    tag,
    ...forThoseWhoMay('view-employees'),
    path: v.strictObject({ business: fields.businessNumber }),
    query: v.strictObject(fields.page),
    answers: { 200: { description: 'A page, oldest first', schema: fields.pageOf(employeeView) } },
    refuses: [BUSINESS_NOT_FOUND, NOT_AUTHORIZED],
  },
  async (call, { path: { business }, query: page }, reader) => {
    await openBusiness(reader, call, { action: 'view-employees', business })
    const { items, next } = await reader.find(memberships, 'byBusiness', business, page)
    const { actor } = call
    const colleague =
      actor.kind === 'person' ? await membershipOf(reader, actor.personId, business) : undefined
    const shown = items.map(async (employee) =>
      toEmployeeView(asSeenBy(colleague, employee), await profileOf(reader, employee.personId)),
    )
    return ok({ items: await Promise.all(shown), next })
  },
)

export const changeEmployeeRoles = command(
  {
    id: 'changeEmployeeRoles',
    summary: 'Give an employee these roles instead of the present ones',
    description:
      'Without any role the person leaves the business. Roles in program accounts that are closed to you are not shown, and stay as they are.',
    tag,
    ...forThoseWhoMay('manage-employees', 'manage-managers'),
    path: employeePath,
    body: allRolesSchema,
    answers: { 200: { description: 'The employee', schema: employeeView } },
    refuses: [
      BUSINESS_NOT_FOUND,
      EMPLOYEE_NOT_FOUND,
      PROGRAM_ACCOUNT_OF_ANOTHER,
      LAST_MANAGER,
      NOT_AUTHORIZED,
    ],
  },
  async (call, { path, body }, transaction) => {
    const by = await requireManagedAndOwn(transaction, call, { ...path, roles: body })
    const employee = await loadEmployee(transaction, path.personId, path.business)
    const roles = besideUnseen(by, employee, body)
    await applyRoles(transaction, call, { employee, roles })
    return ok(toEmployeeView(asSeenBy(by, { ...employee, ...roles })))
  },
)

export const removeEmployee = command(
  {
    id: 'removeEmployee',
    summary: 'Take an employee out of the business; without another one the person is an orphan',
    tag,
    ...forThoseWhoMay('manage-employees', 'manage-managers'),
    path: employeePath,
    answers: { 204: { description: 'Removed' } },
    refuses: [BUSINESS_NOT_FOUND, EMPLOYEE_NOT_FOUND, LAST_MANAGER, NOT_AUTHORIZED],
  },
  async (call, { path }, transaction) => {
    await requireManagedAndOwn(transaction, call, { ...path, roles: NO_ROLES })
    const employee = await loadEmployee(transaction, path.personId, path.business)
    await applyRoles(transaction, call, { employee, roles: NO_ROLES })
    return noContent()
  },
)

/** Decides on the new roles and stores them; without any the person leaves the business. */
export async function applyRoles(
  transaction: Transaction,
  call: Call,
  change: { readonly employee: Membership; readonly roles: Roles },
): Promise<Membership | undefined> {
  const { employee, roles } = change
  const { business, personId } = employee
  const by = await ownMembership(transaction, call, business)
  const managers = await countManagers(transaction, business)
  const changed = changeRoles(by, employee, { roles, managers })
  if (changed === undefined) removeMembership(transaction, employee)
  else putMembership(transaction, changed)
  const type = changed === undefined ? 'EmployeeRemoved' : 'EmployeeRolesChanged'
  await accountsFacts.announce(transaction, call, { type, subject: personId, forWhom: business })
  return changed
}

/**
 * Who changes the roles.
 *
 * @throws Refusal BUSINESS_NOT_FOUND, NOT_AUTHORIZED, PROGRAM_ACCOUNT_OF_ANOTHER
 */
async function requireManagedAndOwn(
  transaction: Transaction,
  call: Call,
  change: { readonly business: BusinessNumber; readonly roles: Roles },
): Promise<Membership> {
  await openBusiness(transaction, call, { action: 'manage-employees', business: change.business })
  const by = await ownMembership(transaction, call, change.business)
  await requireOwnAccounts(transaction, by, namedAccounts(change.roles))
  return by
}
