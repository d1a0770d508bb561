import * as v from 'valibot'
import { fields } from '../http/index.ts'

/** The wire of the control surface about one person. */

const workspace = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,40}$/),
  v.metadata({
    description: 'A workspace; "default" is the default one.',
    examples: ['default'],
  }),
)
export const personPath = v.strictObject({
  name: workspace,
  username: v.pipe(v.string(), v.maxLength(64), v.metadata({ description: 'Of any person.' })),
})

export const oneTimeCode = v.pipe(
  v.string(),
  v.metadata({ description: 'For the second step of a sign-in; used once.' }),
)
export const oneTimeCodeAnswer = fields.named(
  'OneTimeCode',
  v.object({
    username: v.string(),
    oneTimeCode,
    acceptedUntil: v.pipe(
      fields.toldInstant,
      v.metadata({ description: 'By the clock of the workspace, exclusive, unless used before.' }),
    ),
  }),
)
