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

test('what is carried only is so said where the field is documented', () => {
  const { invoices } = filingSchema.entries
  expect(JSON.stringify(invoices)).toContain('Form B3-3, field 18: carried as declared')
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
