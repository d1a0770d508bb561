import * as v from 'valibot'
import { DELEGATE_ROLES, SIGHTS } from '../authority/index.ts'
import { counted, fields } from '../../platform/http/index.ts'
import { DELEGATION_STATUSES, type Delegation } from './delegation.ts'

const MOST_ACCOUNTS = 100

export const delegationId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9-]{1,60}$/),
  v.metadata({ examples: ['delegation-000001'] }),
)
export const reason = fields.text(500, 'Why, in a sentence or two.')
export const role = fields.named(
  'DelegateRole',
  v.pipe(
    v.picklist(DELEGATE_ROLES),
    v.metadata({ description: 'Whether the third party may change records or only view them.' }),
  ),
)

const sight = fields.named('Sight', v.picklist(SIGHTS))
const visibility = fields.named(
  'Visibility',
  v.pipe(
    v.strictObject({
      submittedByBroker: sight,
      submittedByImporter: sight,
      submittedByOthers: sight,
    }),
    v.metadata({
      description:
        'What the third party may do, by who submitted the record. What it submitted itself it sees at least.',
    }),
  ),
)

export const termsSchema = fields.named(
  'DelegationTerms',
  v.strictObject({
    role,
    expiresOn: v.pipe(
      fields.localDateText,
      v.metadata({
        description: 'The last day in force, America/Toronto.',
        examples: ['2099-12-31'],
      }),
    ),
    visibility,
  }),
)

const accounts = v.pipe(
  counted(v.array(fields.programAccountNumber), MOST_ACCOUNTS),
  v.minLength(1),
  v.maxLength(MOST_ACCOUNTS),
  v.metadata({ description: 'Program accounts of importers; each is decided on its own.' }),
  v.transform((named) => [...new Set(named)]),
)

export const requestSchema = fields.named(
  'WantedDelegation',
  v.strictObject({
    thirdParty: v.pipe(
      fields.businessNumber,
      v.metadata({ description: 'The business for which you ask.' }),
    ),
    accounts,
    role,
  }),
)

export const offerSchema = fields.named(
  'OfferedDelegation',
  v.strictObject({
    thirdParty: v.pipe(
      fields.businessNumber,
      v.metadata({ description: 'The broker or consultant to whom you offer.' }),
    ),
    accounts,
    ...termsSchema.entries,
  }),
)

export const delegationView = fields.named(
  'Delegation',
  v.object({
    delegationId: v.string(),
    account: v.string(),
    importer: v.string(),
    thirdParty: v.string(),
    licensed: v.boolean(),
    origin: v.picklist(['request', 'offer', 'standing-request']),
    status: v.picklist(DELEGATION_STATUSES),
    openedAt: v.string(),
    role: v.optional(role),
    expiresOn: v.optional(fields.toldDay),
    visibility: v.optional(visibility),
    acceptedAt: v.optional(fields.toldInstant),
    closedAt: v.optional(v.string()),
    reason: v.optional(v.string()),
  }),
)

export const standingRequestView = fields.named(
  'StandingRequest',
  v.object({
    thirdParty: v.string(),
    role,
    since: v.string(),
  }),
)

/** On the wire a delegation looks as it is kept. */
export function toDelegationView(delegation: Delegation): v.InferInput<typeof delegationView> {
  const { reason: why, ...shown } = { reason: undefined, ...delegation }
  return { ...shown, ...(why !== undefined && { reason: why }) }
}
