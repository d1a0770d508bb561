import * as v from 'valibot'
import { fields } from '../http/index.ts'
import { ADVANCE_STATES } from './advance.ts'

/** The wire of an advance: how far it is, and what it brought about. */

const happening = fields.named(
  'Happening',
  v.object({ at: fields.toldInstant, kind: v.string(), subject: v.string() }),
)
const dueEntries = { kind: v.string(), subject: v.string(), dueAt: fields.toldInstant }
const setAsideAnswer = fields.named(
  'SetAsideWork',
  v.object({
    id: v.string(),
    ...dueEntries,
    setAsideAt: fields.toldInstant,
    attempts: v.number(),
    reason: v.object({
      code: v.string(),
      detail: fields.bilingual,
      findings: v.array(
        v.object({ pointer: v.string(), code: v.string(), detail: fields.bilingual }),
      ),
    }),
  }),
)
export const setAsideListAnswer = fields.pageOf(setAsideAnswer)
export const retryAnswer = fields.named(
  'Retry',
  v.object({
    status: v.picklist(['done', 'set-aside']),
    setAside: v.optional(setAsideAnswer),
  }),
)
const deactivatedAnswer = fields.named(
  'Deactivated',
  v.object({
    type: v.picklist(['person', 'client']),
    id: v.string(),
    name: v.string(),
    at: fields.toldInstant,
    reactivation: v.pipe(
      v.string(),
      v.metadata({ description: 'Where to POST, as an officer or the administrator, to undo it.' }),
    ),
  }),
)
export const advanceAnswer = fields.named(
  'AdvanceReport',
  v.object({
    at: fields.toldInstant,
    count: v.number(),
    happenings: v.array(happening),
    setAside: v.object({ count: v.number(), items: v.array(setAsideAnswer) }),
    deactivated: v.object({ count: v.number(), items: v.array(deactivatedAnswer) }),
  }),
)
/** How far an advance is. */
export const advanceStateAnswer = fields.named(
  'Advance',
  v.object({
    id: v.string(),
    state: v.picklist(ADVANCE_STATES),
    from: v.string(),
    to: v.string(),
    at: v.pipe(v.string(), v.metadata({ description: 'Where the clock stands now.' })),
    count: v.number(),
    kinds: v.pipe(
      v.record(v.string(), v.number()),
      v.metadata({ description: 'How many of each kind of work were done.' }),
    ),
    happenings: v.optional(v.array(happening)),
    setAside: advanceAnswer.entries.setAside,
    deactivated: v.optional(advanceAnswer.entries.deactivated),
    problem: v.optional(
      v.object({
        code: v.string(),
        title: fields.bilingual,
        detail: fields.bilingual,
        remedy: fields.bilingual,
      }),
    ),
  }),
)
export const advanceListAnswer = fields.named(
  'Advances',
  v.object({ items: v.array(advanceStateAnswer) }),
)
export const previewAnswer = fields.named(
  'ClockPreview',
  v.object({ to: v.string(), happenings: v.array(happening) }),
)
