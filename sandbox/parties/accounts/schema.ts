import * as v from 'valibot'
import { PROGRAM_ROLES, type Membership } from '../authority/index.ts'
import { counted, fields } from '../../platform/http/index.ts'
import type { Client } from '../identity/index.ts'
import { parseProgramAccountNumber } from '../../kernel/identifiers.ts'
import type { AccessRequest } from './access-request.ts'
import { BUSINESS_KINDS, type Business } from './business.ts'
import type { Group } from './group.ts'
import type { Profile } from './profile.ts'
import { PROGRAM_TYPES, type ProgramAccount } from './program-account.ts'

export const recordId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9._|-]{1,80}$/),
  v.metadata({ examples: ['person-000001'] }),
)

const MOST_ADDRESS_LINES = 4
/** Assumed. */
const MOST_ROLES = 1000

export const addressSchema = fields.named(
  'Address',
  v.strictObject({
    lines: v.pipe(
      counted(v.array(fields.text(120, 'One line, exactly as on file.')), MOST_ADDRESS_LINES),
      v.minLength(1),
      v.maxLength(MOST_ADDRESS_LINES),
    ),
    city: fields.text(80, 'City, exactly as on file.'),
    region: fields.text(80, 'Province, territory or state, exactly as on file.'),
    postalCode: fields.text(20, 'Postal code, exactly as on file.'),
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/), v.metadata({ examples: ['CA'] })),
  }),
)

export const legalName = fields.text(175, 'Legal name, exactly as on file with the CRA.')
export const reason = fields.text(500, 'Why, in a sentence or two.')

/** As `fields.programAccountNumber`, but a plain text: the keys of a record carry no brand. */
const accountKey = v.pipe(
  v.string(),
  v.check((text) => parseProgramAccountNumber(text) !== undefined, 'program-account-invalid'),
)

const manager = v.pipe(
  v.boolean(),
  v.metadata({ description: 'Business account manager: everything, in all program accounts.' }),
)
const programs = v.pipe(
  counted(fields.record(accountKey, v.picklist(PROGRAM_ROLES)), MOST_ROLES),
  v.metadata({ description: 'A role by program account.' }),
)

/** The roles of a new employee; what is left out is not given. */
export const rolesSchema = fields.named(
  'WantedRoles',
  v.strictObject({
    manager: v.optional(manager, false),
    programs: v.optional(programs, {}),
  }),
)

/** Roles in place of the present ones: all are named, so that none is taken away by being forgotten. */
export const allRolesSchema = fields.named('Roles', v.strictObject({ manager, programs }))

export const profileBody = fields.named(
  'WantedProfile',
  v.strictObject({
    givenName: fields.text(60, 'Given name.'),
    familyName: fields.text(60, 'Family name.'),
    email: v.pipe(v.string(), v.maxLength(254), v.email()),
    language: v.picklist(['en', 'fr']),
  }),
)

export const profileView = fields.named(
  'Profile',
  v.object({ personId: v.string(), ...profileBody.entries }),
)

export const businessView = fields.named(
  'Business',
  v.object({
    business: v.string(),
    legalName: v.string(),
    address: v.object({
      lines: v.array(v.string()),
      city: v.string(),
      region: v.string(),
      postalCode: v.string(),
      country: v.string(),
    }),
    kind: v.picklist(BUSINESS_KINDS),
    resident: v.boolean(),
    licensed: v.boolean(),
    registeredAt: v.optional(fields.toldInstant),
  }),
)

export const programAccountView = fields.named(
  'ProgramAccount',
  v.object({
    account: v.string(),
    business: v.string(),
    type: v.picklist(PROGRAM_TYPES),
    name: v.string(),
    status: v.picklist(['active', 'closed']),
    lastActiveOn: v.optional(
      v.pipe(
        v.string(),
        v.metadata({ description: 'Of an account that has been idle for years.' }),
      ),
    ),
    accountSecurityNumber: v.optional(v.string()),
  }),
)

export const employeeView = fields.named(
  'Employee',
  v.object({
    personId: v.string(),
    business: v.string(),
    name: v.optional(v.string()),
    manager: v.boolean(),
    programs: v.record(v.string(), v.picklist(PROGRAM_ROLES)),
  }),
)

export const accessRequestView = fields.named(
  'AccessRequest',
  v.object({
    requestId: v.string(),
    personId: v.string(),
    business: v.string(),
    justification: v.string(),
    status: v.picklist(['pending', 'approved', 'refused', 'withdrawn']),
    requestedAt: fields.toldInstant,
    answeredAt: v.optional(fields.toldInstant),
    reason: v.optional(v.string()),
  }),
)

export const groupView = fields.named(
  'Group',
  v.object({
    groupId: v.string(),
    business: v.string(),
    name: v.string(),
    members: v.array(v.string()),
  }),
)

export const clientView = fields.named(
  'BusinessClient',
  v.object({
    clientId: v.string(),
    business: v.optional(v.string()),
    name: v.string(),
    scope: v.picklist(['edit', 'view']),
    status: v.picklist(['active', 'deactivated', 'revoked']),
    createdAt: fields.toldInstant,
  }),
)

/** The history stays inside: it holds the answers to the affinity questions. */
export function toBusinessView(business: Business): v.InferInput<typeof businessView> {
  const { history: _history, registered, address, ...shown } = business
  return {
    ...shown,
    address: { ...address, lines: [...address.lines] },
    ...(registered !== undefined && { registeredAt: registered.at }),
  }
}

export function toProgramAccountView(
  account: ProgramAccount,
): v.InferInput<typeof programAccountView> {
  const { internalAdmin: _internalAdmin, accountSecurityNumber, ...shown } = account
  return { ...shown, ...(accountSecurityNumber !== undefined && { accountSecurityNumber }) }
}

export function toEmployeeView(
  employee: Membership,
  profile?: Profile,
): v.InferInput<typeof employeeView> {
  const name = profile && `${profile.givenName} ${profile.familyName}`
  return {
    ...employee,
    programs: { ...employee.programs },
    ...(name !== undefined && { name }),
  }
}

export function toAccessRequestView(
  request: AccessRequest,
): v.InferInput<typeof accessRequestView> {
  const { requestId, personId, business, justification, status, requestedAt } = request
  const asked = { requestId, personId, business, justification, status, requestedAt }
  if (request.status === 'pending') return asked
  const { answeredAt } = request
  return { ...asked, answeredAt, ...(request.reason !== undefined && { reason: request.reason }) }
}

export function toGroupView(group: Group): v.InferInput<typeof groupView> {
  return { ...group, members: [...group.members] }
}

export function toClientView(client: Client): v.InferInput<typeof clientView> {
  const { clientId, name, scope, status, createdAt, business } = client
  return { clientId, name, scope, status, createdAt, ...(business !== undefined && { business }) }
}
