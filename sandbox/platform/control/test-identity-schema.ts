import * as v from 'valibot'
import { fields } from '../http/index.ts'
import { oneTimeCode } from './person-schema.ts'

/** The wire of the making of test identities. */

const MOST_ACCOUNTS = 10

export const wantedTestIdentity = fields.named(
  'WantedTestIdentity',
  v.strictObject({
    programAccounts: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(MOST_ACCOUNTS),
        v.metadata({ description: 'Program accounts (RM) of the importer.' }),
      ),
      1,
    ),
    accountType: v.optional(
      v.pipe(
        v.picklist(['importer', 'exporter', 'dual']),
        v.metadata({ description: 'Type of those accounts.' }),
      ),
      'importer',
    ),
    registered: v.optional(v.boolean(), true),
    resident: v.optional(v.boolean(), true),
    delegation: v.optional(
      v.pipe(
        v.picklist(['none', 'view', 'edit']),
        v.metadata({ description: 'What the broker may do for the first account from the start.' }),
      ),
      'edit',
    ),
    expiresOn: v.optional(
      v.pipe(
        fields.localDateText,
        v.metadata({
          description:
            'Last day of the delegation; five hundred years ahead by the workspace’s clock unless told.',
        }),
      ),
    ),
  }),
)

const testParty = fields.named(
  'TestParty',
  v.object({
    business: v.object({ business: v.string(), legalName: v.string() }),
    accounts: v.array(
      v.object({ account: v.string(), accountSecurityNumber: v.optional(v.string()) }),
    ),
    people: v.array(
      v.object({
        role: v.string(),
        personId: v.string(),
        username: v.string(),
        provider: v.string(),
        password: v.string(),
        totpSecret: v.string(),
        oneTimeCode,
      }),
    ),
    clients: v.array(
      v.object({ scope: v.string(), clientId: v.string(), clientSecret: v.string() }),
    ),
  }),
)
const testOfficer = fields.named(
  'TestOfficer',
  v.object({
    clientId: v.string(),
    clientSecret: v.string(),
    internalAdminAccount: v.string(),
    accountSecurityNumber: v.optional(v.string()),
  }),
)
export const testIdentityAnswer = fields.named(
  'TestIdentity',
  v.object({
    importer: testParty,
    broker: testParty,
    officer: testOfficer,
  }),
)
