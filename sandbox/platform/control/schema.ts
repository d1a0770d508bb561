import * as v from 'valibot'
import { fields } from '../http/index.ts'
import { MISSING_RATE_POLICIES, PROFILES, SWITCHES } from '../workspaces/index.ts'

/** The wire of the control surface. */

const name = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/), v.metadata({ examples: ['team-a'] }))

export const workspacePath = v.strictObject({
  name: v.pipe(
    name,
    v.metadata({
      description: 'A workspace: 1 to 40 of a-z, 0-9 and hyphen; "default" is the default one.',
    }),
  ),
})
export const snapshotPath = v.strictObject({ ...workspacePath.entries, snapshot: name })
export const faultPath = v.strictObject({
  ...workspacePath.entries,
  id: v.pipe(v.string(), v.maxLength(40)),
})
export const setAsidePath = v.strictObject({
  ...workspacePath.entries,
  id: v.pipe(v.string(), v.maxLength(40)),
})
export const advancePath = v.strictObject({ ...setAsidePath.entries })
export const partyPath = v.strictObject({
  ...workspacePath.entries,
  business: fields.businessNumber,
})

export const wantedWorkspace = fields.named(
  'WantedWorkspace',
  v.strictObject({
    name,
    profile: v.optional(v.picklist(PROFILES), 'demo'),
    seed: v.optional(
      fields.text(64, 'What all chance of the workspace is drawn from; its name unless told.'),
    ),
  }),
)
export const wantedSnapshot = fields.named('WantedSnapshot', v.strictObject({ name }))
export const workspaceQuery = v.strictObject({
  hash: v.optional(
    v.pipe(
      v.picklist(['true', 'false']),
      v.metadata({ description: 'Whether to compute the hash of the state.' }),
    ),
    'false',
  ),
})
export const listQuery = v.strictObject(fields.page)

const modes = fields.named('ClockMode', v.picklist(['standing', 'running']))
export const wantedMode = fields.named('WantedClockMode', v.strictObject({ mode: modes }))
export const wantedAdvance = fields.named(
  'WantedAdvance',
  v.strictObject({
    to: v.optional(fields.instantText),
    by: v.optional(
      v.pipe(
        v.string(),
        v.maxLength(40),
        v.metadata({
          description: 'ISO 8601 duration; days and longer by the calendar of America/Toronto.',
          examples: ['P1D', 'PT8H', 'P6M'],
        }),
      ),
    ),
  }),
)

const atMost = (most: number, description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most), v.metadata({ description }))

const settingName = v.pipe(v.string(), v.maxLength(64))
/** For the description: names are looked up by hand, so that an unknown one is told with those that exist. */
const switchesTold = {
  properties: Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' }])),
  additionalProperties: false,
}
const policiesTold = {
  properties: {
    missingRate: { type: 'string', enum: MISSING_RATE_POLICIES },
    transactionCheckDigit: { type: 'string', enum: ['off'] },
  },
  additionalProperties: false,
}
export const wantedSettings = fields.named(
  'WantedSettings',
  v.strictObject({
    switches: v.optional(
      v.pipe(fields.record(settingName, v.boolean()), v.metadata(switchesTold)),
      {},
    ),
    policies: v.optional(
      v.pipe(
        fields.record(settingName, v.pipe(v.string(), v.maxLength(64))),
        v.metadata(policiesTold),
      ),
      {},
    ),
    exchanges: v.optional(
      v.strictObject({
        count: v.optional(atMost(100_000, 'How many exchanges are on record; 0 keeps none.')),
        bytes: v.optional(atMost(64 * 1024 * 1024, 'What they take of memory.')),
      }),
      {},
    ),
    idempotencyRetentionDays: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(3650),
        v.metadata({
          description:
            'For how many days of the workspace’s clock, after that of the request, its answer is kept for a repetition with its Idempotency-Key. Holds for what is kept already.',
        }),
      ),
    ),
  }),
)

export const wantedFault = v.strictObject({
  target: settingName,
  kind: settingName,
  from: v.optional(fields.instantText),
  until: v.optional(fields.instantText),
  count: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(1_000_000),
      v.metadata({ description: 'How many times it strikes; always unless told.' }),
    ),
  ),
  probability: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(1),
      v.metadata({
        description: 'Chance of each time, 0 to 1; drawn from the workspace’s seed.',
      }),
    ),
  ),
  details: v.optional(fields.record(settingName, v.pipe(v.string(), v.maxLength(200))), {}),
})
export type WantedFault = v.InferOutput<typeof wantedFault>

export const clockAnswer = fields.named(
  'WorkspaceClock',
  v.object({
    mode: modes,
    at: fields.toldInstant,
    localDate: fields.toldDay,
  }),
)
export const snapshotAnswer = fields.named(
  'Snapshot',
  v.object({
    name: v.string(),
    savedAt: fields.toldInstant,
    bytes: v.number(),
    isDamaged: v.boolean(),
  }),
)
export const snapshotsAnswer = fields.named(
  'Snapshots',
  v.object({ items: v.array(snapshotAnswer) }),
)
export const settingsAnswer = fields.named(
  'Settings',
  v.object({
    switches: v.pipe(v.record(v.string(), v.boolean()), v.metadata(switchesTold)),
    policies: v.pipe(v.record(v.string(), v.string()), v.metadata(policiesTold)),
    exchanges: v.object({ count: v.number(), bytes: v.number() }),
    idempotencyRetentionDays: v.number(),
  }),
)
export const workspaceAnswer = fields.named(
  'Workspace',
  v.object({
    name: v.string(),
    isDefault: v.boolean(),
    status: v.picklist(['seeding', 'failed', 'ready']),
    profile: v.picklist(PROFILES),
    seed: v.string(),
    progress: v.optional(v.object({ done: v.number(), total: v.number() })),
    clock: v.optional(clockAnswer),
    ...v.partial(settingsAnswer).entries,
    documents: v.optional(v.record(v.string(), v.number())),
    snapshots: v.optional(v.array(snapshotAnswer)),
    hash: v.optional(v.string()),
  }),
)
export const workspaceListAnswer = fields.pageOf(
  v.object({ name: v.string(), isDefault: v.boolean() }),
)
export const faultAnswer = fields.named(
  'Fault',
  v.object({
    id: v.string(),
    target: v.string(),
    kind: v.string(),
    from: v.optional(v.string()),
    until: v.optional(v.string()),
    remaining: v.optional(v.number()),
    probability: v.optional(v.number()),
    details: v.record(v.string(), v.string()),
    active: v.boolean(),
  }),
)
export const faultsAnswer = fields.named(
  'Faults',
  v.object({
    ...fields.pageOf(faultAnswer).entries,
    kinds: v.record(
      v.string(),
      v.array(
        v.object({
          kind: v.string(),
          description: fields.bilingual,
          details: v.array(
            v.object({
              name: v.string(),
              description: fields.bilingual,
              pattern: v.string(),
              fallback: v.optional(v.string()),
            }),
          ),
        }),
      ),
    ),
  }),
)

export const papersAnswer = v.record(v.string(), v.unknown())
