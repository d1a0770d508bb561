import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { onForm } from './form-schema.ts'

/* A field of the form is read as before, and documented with its place after words of its own. */

const PLACE = 'Form B3-3, field 23.'
const AT = 'invoices.lines.weight'

const saying = (description: string) =>
  v.metadata<string, { readonly description: string }>({ description })

/** What the description of the API says of the field as it is sent. */
function documented(schema: v.GenericSchema): unknown {
  return toJsonSchema(onForm(AT, schema), { typeMode: 'input', errorMode: 'ignore' }).description
}

test.each<[string, v.GenericSchema, string]>([
  ['its name, where it has none', v.string(), 'Weight.'],
  ['what it says', v.pipe(v.string(), saying('In kilograms.')), 'In kilograms.'],
  ['the last thing that it says', v.pipe(v.string(), saying('One.'), saying('Two.')), 'Two.'],
  [
    'what it says in a part of it',
    v.pipe(v.pipe(v.string(), saying('Within.')), v.minLength(1)),
    'Within.',
  ],
  [
    'what it says before what it is turned into',
    v.pipe(v.string(), saying('As sent.'), v.transform(Number)),
    'As sent.',
  ],
  [
    'what it says, whatever it is an example of besides',
    v.pipe(v.string(), saying('As sent.'), v.metadata({ examples: ['7.25'] })),
    'As sent.',
  ],
])('is documented with its place after %s', (_what, schema, own) => {
  expect(documented(schema)).toBe(`${own} ${PLACE}`)
})

test('is read as before', () => {
  const weight = v.pipe(v.pipe(v.string(), v.regex(/^\d+$/)), v.transform(Number), v.maxValue(9))
  const field = onForm(AT, weight)
  expect(v.parse(field, '7')).toBe(7)
  expect(v.safeParse(field, 'seven').success).toBe(false)
  expect(v.safeParse(field, '10').success).toBe(false)
})

test('is documented before what it is turned into, and has all that it had', () => {
  const weight = v.pipe(v.string(), v.digits(), v.transform(Number), v.maxValue(9))
  expect(onForm(AT, weight).pipe.map(({ type }) => type)).toEqual([
    'string',
    'digits',
    'metadata',
    'transform',
    'max_value',
  ])
})
