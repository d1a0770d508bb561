import * as v from 'valibot'
import {
  asSeenBy,
  forThoseWhoMay,
  membershipOf,
  NOT_AUTHORIZED,
  PROGRAM_ROLES,
} from '../../authority/index.ts'
import {
  command,
  counted,
  created,
  fields,
  noContent,
  ok,
  query,
} from '../../../platform/http/index.ts'
import type { BusinessNumber } from '../../../kernel/identifiers.ts'
import { serialId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import { openBusiness, ownMembership, requireOwnAccounts } from '../use-cases/open-business.ts'
import type { Group } from '../group.ts'
import {
  BUSINESS_NOT_FOUND,
  EMPLOYEE_NOT_FOUND,
  GROUP_NOT_FOUND,
  PROGRAM_ACCOUNT_OF_ANOTHER,
} from '../problems.ts'
import { employeeView, groupView, recordId, toEmployeeView, toGroupView } from '../schema.ts'
import { groups, loadEmployee, loadGroup } from '../store.ts'
import { rolesWith } from './change-roles.ts'
import { applyRoles } from './employee-routes.ts'
import { accountsFacts } from '../facts.ts'

const tag = 'Employees'
const callers = forThoseWhoMay('manage-employees')
const businessPath = v.strictObject({ business: fields.businessNumber })
const groupPath = v.strictObject({ business: fields.businessNumber, groupId: recordId })
const refuses = [BUSINESS_NOT_FOUND, GROUP_NOT_FOUND, EMPLOYEE_NOT_FOUND, NOT_AUTHORIZED]

const LARGEST_GROUP = 200
const MOST_ACCOUNTS = 100

const groupBody = fields.named(
  'WantedGroup',
  v.strictObject({
    name: fields.text(80, 'What the group is called.'),
    members: v.pipe(
      counted(v.array(recordId), LARGEST_GROUP),
      v.maxLength(LARGEST_GROUP),
      v.metadata({ description: 'Person ids of employees of the business.' }),
      v.transform((members) => [...new Set(members)]),
    ),
  }),
)

export const createGroup = command(
  {
    id: 'createGroup',
    summary: 'Put employees into a group',
    tag,
    ...callers,
    path: businessPath,
    body: groupBody,
    answers: { 201: { description: 'The group', schema: groupView } },
    refuses,
  },
  async (call, { path: { business }, body }, transaction) => {
    await requireEmployees(transaction, call, { business, members: body.members })
    const groupId = serialId('group', await transaction.next('group'))
    const group = { groupId, business, ...body }
    await saveGroup(transaction, call, { type: 'GroupCreated', group })
    return created(`/v1/businesses/${business}/groups/${groupId}`, toGroupView(group))
  },
)

export const listGroups = query(
  {
    id: 'listGroups',
    summary: 'The groups of employees of a business that you manage',
    tag,
    ...callers,
    path: businessPath,
    query: v.strictObject(fields.page),
    answers: { 200: { description: 'A page, oldest first', schema: fields.pageOf(groupView) } },
    refuses,
  },
  async (call, { path: { business }, query: page }, reader) => {
    await openBusiness(reader, call, { action: 'manage-employees', business })
    const { items, next } = await reader.find(groups, 'byBusiness', business, page)
    return ok({ items: items.map(toGroupView), next })
  },
)

export const changeGroup = command(
  {
    id: 'changeGroup',
    summary: 'Rename a group or change who is in it; roles given before stay',
    tag,
    ...callers,
    path: groupPath,
    body: groupBody,
    answers: { 200: { description: 'The group', schema: groupView } },
    refuses,
  },
  async (call, { path: { business, groupId }, body }, transaction) => {
    await requireEmployees(transaction, call, { business, members: body.members })
    const group = { ...(await loadGroup(transaction, groupId, business)), ...body }
    await saveGroup(transaction, call, { type: 'GroupChanged', group })
    return ok(toGroupView(group))
  },
)

export const removeGroup = command(
  {
    id: 'removeGroup',
    summary: 'Dissolve a group; roles given before stay',
    tag,
    ...callers,
    path: groupPath,
    answers: { 204: { description: 'Dissolved' } },
    refuses,
  },
  async (call, { path: { business, groupId } }, transaction) => {
    await openBusiness(transaction, call, { action: 'manage-employees', business })
    await loadGroup(transaction, groupId, business)
    transaction.remove(groups, groupId)
    await accountsFacts.announce(transaction, call, {
      type: 'GroupRemoved',
      subject: groupId,
      forWhom: business,
    })
    return noContent()
  },
)

export const assignGroup = command(
  {
    id: 'assignGroup',
    summary: 'Give everybody in the group a role in these program accounts',
    tag,
    ...callers,
    path: groupPath,
    body: v.strictObject({
      programs: v.pipe(
        counted(v.array(fields.programAccountNumber), MOST_ACCOUNTS),
        v.minLength(1),
        v.maxLength(MOST_ACCOUNTS),
      ),
      role: v.picklist(PROGRAM_ROLES),
    }),
    answers: { 200: { description: 'The employees', schema: fields.pageOf(employeeView) } },
    refuses: [...refuses, PROGRAM_ACCOUNT_OF_ANOTHER],
  },
  async (call, { path: { business, groupId }, body }, transaction) => {
    await openBusiness(transaction, call, { action: 'manage-employees', business })
    const group = await loadGroup(transaction, groupId, business)
    const by = await ownMembership(transaction, call, business)
    await requireOwnAccounts(transaction, by, body.programs)
    const items = []
    for (const personId of group.members) {
      // Who has left the business since stays in the group and out of the assignment.
      const employee = await membershipOf(transaction, personId, business)
      if (employee === undefined) continue
      const roles = rolesWith(employee, body.programs, body.role)
      const changed = await applyRoles(transaction, call, { employee, roles })
      items.push(toEmployeeView(asSeenBy(by, changed ?? employee)))
    }
    return ok({ items })
  },
)

/** @throws Refusal BUSINESS_NOT_FOUND, NOT_AUTHORIZED, EMPLOYEE_NOT_FOUND */
async function requireEmployees(
  transaction: Transaction,
  call: Call,
  wanted: { readonly business: BusinessNumber; readonly members: readonly string[] },
): Promise<void> {
  const { business, members } = wanted
  await openBusiness(transaction, call, { action: 'manage-employees', business })
  for (const personId of members) await loadEmployee(transaction, personId, business)
}

async function saveGroup(
  transaction: Transaction,
  call: Call,
  kept: { readonly type: 'GroupCreated' | 'GroupChanged'; readonly group: Group },
): Promise<void> {
  const { groupId, business } = kept.group
  transaction.put(groups, groupId, kept.group)
  await accountsFacts.announce(transaction, call, {
    type: kept.type,
    subject: groupId,
    forWhom: business,
  })
}
