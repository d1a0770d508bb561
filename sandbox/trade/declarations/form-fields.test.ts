import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { FIDELITY } from './fidelity.ts'
import { filingSchema } from './filing-schema.ts'
import { FORM_FIELDS } from './form-fields.ts'
import { onForm } from './form-schema.ts'

/* One table says what becomes of every field; the schema, its documentation and /fidelity follow it. */

/** Every field of the wire that has no fields of its own, as `invoices.lines.weight`. */
function leavesOf(schema: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  if ('wrapped' in schema) return leavesOf(schema.wrapped, path)
  if ('item' in schema) return leavesOf(schema.item, path)
  if (!('entries' in schema)) return [path.join('.')]
  return Object.entries(schema.entries ?? {}).flatMap(([name, entry]: [string, unknown]) =>
    leavesOf(entry, [...path, name]),
  )
}

const leaves = leavesOf(filingSchema)

test('the table has a row for every field that is sent, and for no other', () => {
  const rows = FORM_FIELDS.flatMap(({ at }) => at ?? [])
  expect(rows.toSorted()).toEqual(leaves.toSorted())
})

test('every field of the form, 1 to 51, is in the table', () => {
  const numbers = FORM_FIELDS.flatMap(({ field }) => field?.split(', ') ?? [])
  const wanted = Array.from({ length: 51 }, (_each, index) => String(index + 1))
  expect(wanted.filter((number) => !numbers.includes(number))).toEqual([])
})

/** What the description of the API says of each such field. */
function describedIn(part: object, path: readonly string[] = []): readonly (readonly string[])[] {
  if ('items' in part) return describedIn(part.items as object, path)
  if ('properties' in part)
    return Object.entries(part.properties as Record<string, object>).flatMap(([name, field]) =>
      describedIn(field, [...path, name]),
    )
  return [[path.join('.'), 'description' in part ? String(part.description) : '']]
}

const described = new Map(
  describedIn(toJsonSchema(filingSchema, { typeMode: 'input', errorMode: 'ignore' })).map(
    ([at = '', text = '']) => [at, text],
  ),
)

test('every field is documented with its place on the form and what becomes of it', () => {
  for (const { at, field, held } of FORM_FIELDS) {
    if (at === undefined) continue
    const place = field === null ? 'Not on form B3-3' : `Form B3-3, field ${field}`
    const end =
      held === 'carried' ? `${place}: carried as declared, no rule looks at it.` : `${place}.`
    expect([at, described.get(at)]).toEqual([at, expect.stringMatching(RegExp(`${end}$`))])
  }
})

test.each([
  ['paymentCode', 'none for the account of the filer'],
  ['invoices.freight', 'at most two decimals'],
  ['invoices.lines.classification', 'ten digits, with or without points'],
  ['invoices.lines.treatment', '02 is 2'],
  ['invoices.lines.quantity', 'asked for where the tariff states a unit'],
  ['invoices.lines.exportPrice', 'to which percentages of SIMA measures apply'],
])('%s keeps words of its own: %s', (at, words) => {
  expect(described.get(at)).toContain(words)
})

test('a field that no row knows is not documented', () => {
  expect(() => onForm('invoices.colour', v.string())).toThrow('no row')
})

test('/fidelity names what is carried only', () => {
  const note = FIDELITY.find(({ id }) => id === 'cad-fields')?.note
  for (const { at, held, name } of FORM_FIELDS) {
    if (at === undefined) continue
    expect(note?.en.includes(name.en)).toBe(held === 'carried')
    expect(note?.fr.includes(name.fr)).toBe(held === 'carried')
  }
})
