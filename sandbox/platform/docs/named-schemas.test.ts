import { expect, test } from 'vitest'
import * as v from 'valibot'
import { fields } from '../http/index.ts'
import { JsonSchemas } from './json-schema.ts'

const cat = fields.named('Cat', v.object({ name: v.string() }))

test('tells a shape that has a name once, and of it only where it stands', () => {
  const schemas = new JsonSchemas()
  const schema = schemas.of(v.object({ one: cat, more: v.array(cat) }), 'x')
  expect(schema.properties).toEqual({
    one: { $ref: '#/components/schemas/Cat' },
    more: { type: 'array', items: { $ref: '#/components/schemas/Cat' } },
  })
  expect(schemas.components['Cat']).toEqual({
    type: 'object',
    properties: { name: { type: 'string' } },
    required: ['name'],
  })
})

test('keeps with a use what is said of it there: words and what stands for its absence', () => {
  const mine = v.optional(v.pipe(cat, v.metadata({ description: 'Mine.' })), { name: 'Tom' })
  expect(new JsonSchemas().of(v.object({ mine }), 'x').properties).toEqual({
    mine: { $ref: '#/components/schemas/Cat', description: 'Mine.', default: { name: 'Tom' } },
  })
})

test('names a page by what is on it', () => {
  const schemas = new JsonSchemas()
  expect(schemas.of(fields.pageOf(cat), 'x')).toEqual({ $ref: '#/components/schemas/CatPage' })
  expect(schemas.components['CatPage']?.properties?.['items']).toEqual({
    type: 'array',
    items: { $ref: '#/components/schemas/Cat' },
  })
})

test('takes no title of data for a name', () => {
  const titled = v.pipe(v.string(), v.metadata({ examples: [{ title: 'Cat' }] }))
  expect(new JsonSchemas().of(titled, 'x')).toMatchObject({ examples: [{ title: 'Cat' }] })
})

test('refuses two different shapes of one name', () => {
  const schemas = new JsonSchemas()
  schemas.of(cat, 'x')
  const other = fields.named('Cat', v.object({ lives: v.number() }))
  expect(() => schemas.of(other, 'x')).toThrow('two different shapes are called Cat')
})

test('reads a schema that has a name as before', () => {
  const name = fields.named(
    'Name',
    v.pipe(
      v.string(),
      v.minLength(2),
      v.transform(({ length }) => length),
    ),
  )
  expect(v.is(name, 'T')).toBe(false)
  expect(v.is(name, 'Tom')).toBe(true)
})

test('tells a day by its format, and an account by the form of its number', () => {
  const { components } = new JsonSchemas()
  expect(components['LocalDate']).toMatchObject({ type: 'string', format: 'date' })
  expect(components['ProgramAccountNumber']).toMatchObject({ pattern: '^[0-9]{9}RM[0-9]{4}$' })
})
