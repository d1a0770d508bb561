import * as v from 'valibot'
import { AUTHORITIES } from '../../kernel/source.ts'
import { named } from './named.ts'

/* Of answers: as the sandbox writes them. */

/** An instant, as every answer tells one. */
export const toldInstant = v.pipe(
  v.string(),
  v.metadata({
    title: 'Instant',
    description: 'An instant in UTC, with milliseconds.',
    examples: ['2026-02-28T00:00:00.000Z'],
    format: 'date-time',
  }),
)
/** A day of the calendar, as every answer tells one. */
export const toldDay = v.pipe(
  v.string(),
  v.metadata({
    title: 'Day',
    description: 'A day in America/Toronto.',
    examples: ['2026-02-27'],
    format: 'date',
  }),
)
/** An amount, as every answer tells one. */
export const toldAmount = v.pipe(
  v.string(),
  v.metadata({
    title: 'Money',
    description: 'Canadian dollars, with two decimals; less than nothing with a sign.',
    examples: ['1250.00'],
    pattern: '^-?[0-9]+[.][0-9]{2}$',
  }),
)

/** A text in both languages. */
export const bilingual = named('Bilingual', v.object({ en: v.string(), fr: v.string() }))
/** How far a rule or a row can be trusted. */
export const grade = named(
  'Grade',
  v.pipe(v.picklist(AUTHORITIES), v.metadata({ description: 'How far it can be trusted.' })),
)
/** A source of law as findings and explanations name it. */
export const citation = named(
  'Citation',
  v.object({
    id: v.pipe(v.string(), v.metadata({ description: 'Resolves at /v1/reference/sources/{id}.' })),
    instrument: v.string(),
    section: v.optional(v.string()),
    authority: grade,
  }),
)
