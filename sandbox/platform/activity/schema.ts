import * as v from 'valibot'
import { fields } from '../http/index.ts'
import type { FactKind } from '../facts/index.ts'

const KEY_LENGTH = 200

/** @param facts all of which a line can tell */
export const activityView = (facts: Readonly<Record<string, FactKind>>) =>
  fields.named(
    'ActivityLine',
    v.object({
      number: v.pipe(
        v.number(),
        v.metadata({ description: 'Counts from 1 without gaps; the id of a stream’s event.' }),
      ),
      type: v.pipe(
        v.string(),
        v.metadata({ description: described(facts), examples: ['DeclarationAccepted'] }),
      ),
      actor: v.pipe(v.string(), v.metadata({ examples: ['software:default.broker-1'] })),
      forWhom: v.optional(
        v.pipe(v.string(), v.metadata({ description: 'The business for which it was done.' })),
      ),
      byBusiness: v.optional(
        v.pipe(
          v.string(),
          v.metadata({ description: 'The business that did it, where that is known.' }),
        ),
      ),
      account: v.optional(
        v.pipe(v.string(), v.metadata({ description: 'The program account that it concerns.' })),
      ),
      subject: v.pipe(v.string(), v.metadata({ description: 'The record that it was done to.' })),
      at: v.pipe(v.string(), v.metadata({ description: 'By the clock of the workspace.' })),
      wallAt: v.pipe(v.string(), v.metadata({ description: 'By the clock of the machine.' })),
      requestId: v.string(),
      data: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
    }),
  )

function described(facts: Readonly<Record<string, FactKind>>): string {
  const lines = Object.entries(facts).map(([type, { en }]) => `- \`${type}\`: ${en}`)
  return ['A fact in the past tense, of which later versions may tell more:', '', ...lines].join(
    '\n',
  )
}

const key = (description: string) =>
  v.optional(v.pipe(v.string(), v.maxLength(KEY_LENGTH), v.metadata({ description })))

export const activityQuery = v.strictObject({
  ...fields.page,
  subject: key('Only what was done to this record.'),
  forWhom: key('Only what was done for this business (BN9).'),
})
