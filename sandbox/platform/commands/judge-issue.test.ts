import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { fill, type Bilingual } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { counted } from './counted.ts'
import * as fields from './fields.ts'
import { checkInput } from './input.ts'
import { quoted } from './quoted.ts'

const body = v.strictObject({
  account: v.optional(fields.programAccountNumber),
  amount: v.optional(fields.amount),
  unit: v.optional(fields.code(/^[A-Z]{3}$/, 'Unit of measure.', 'NMB')),
  office: v.optional(fields.officeCode),
  name: v.optional(fields.text(5, 'Name.')),
  pin: v.optional(fields.code(/^\d{4}$/, 'Secret number.', '0000')),
  mode: v.optional(v.picklist(['air', 'sea'])),
  isLate: v.optional(v.boolean()),
  lines: v.optional(counted(v.array(v.number()), 2)),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
})

interface Told {
  readonly code: string
  readonly detail: Bilingual
  readonly remedy: Bilingual
}

function toldOf(value: object, schema: v.GenericSchema = body): Told {
  try {
    checkInput({ body: schema }, { body: value })
  } catch (error) {
    if (!(error instanceof Refusal) || error.violations[0] === undefined) throw error
    const { finding, params } = error.violations[0]
    const [detail, remedy] = [fill(finding.detail, params), fill(finding.remedy, params)]
    return { code: finding.code, detail, remedy }
  }
  throw new Error('nothing was refused')
}

describe('a missing field', () => {
  test.each([
    [fields.officeCode, 'Add it. Three digits, such as 453.'],
    [fields.code(/^[A-Z]{3}$/, 'Unit.', 'NMB'), 'Add it. A text such as "NMB".'],
    [v.picklist(['air', 'sea']), 'Add it. One of "air", "sea".'],
    [v.boolean(), 'Add it. true or false.'],
    [v.array(v.string()), 'Add it. A list: […].'],
    [v.strictObject({ a: v.string() }), 'Add it. An object with fields such as a.'],
    [fields.text(5, 'Name.'), 'Add it. A text of 1 to 5 characters, without control characters.'],
  ])('%#: its form is told, by example', (field, remedy) => {
    const told = toldOf({}, v.strictObject({ field }))
    expect(told).toMatchObject({ code: 'field-missing', remedy: { en: remedy } })
  })

  test('in French as well', () => {
    const told = toldOf({}, v.strictObject({ office: fields.officeCode }))
    expect(told.remedy.fr).toBe('Ajoutez-le. Trois chiffres, par exemple 453.')
  })
})

// 800000010 is a business number of the examples; a 1 in the place of its 0 is no check digit.
test.each([
  [{ amount: 200 }, 'number-not-quoted', '200 is a number', 'Quote it: "200".'],
  [{ office: 453 }, 'number-not-quoted', '453 is a number', 'Quote it: "453".'],
  [{ amount: -5 }, 'field-invalid', 'The value -5', 'A text with at most two decimals'],
  [{ unit: 'nmb' }, 'capitals-needed', '"nmb" is written', 'Write "NMB".'],
  [{ account: '800000010rm0001' }, 'capitals-needed', '"800000010rm0001"', '"800000010RM0001"'],
  [{ account: '80000 0010 RM 0001' }, 'capitals-needed', 'spaces', '"800000010RM0001"'],
  [{ account: '800000011RM0001' }, 'check-digit-wrong', '"800000011RM0001"', 'with 800000010'],
  [{ account: '80000001RM0001' }, 'program-account-invalid', '"80000001RM0001" is not', 'RM'],
  [{ mode: 'rail' }, 'field-invalid', '"rail"', 'One of "air", "sea".'],
  [{ isLate: 'yes' }, 'field-invalid', '"yes"', 'true or false.'],
  [{ count: 12 }, 'field-invalid', 'The value 12', 'A whole number from 1 to 9.'],
  [{ lines: [1, 2, 3] }, 'too-many-entries', 'There are 3 where 2 is the most', 'at most 2.'],
  [{ lines: {} }, 'field-invalid', 'The value {…}', 'A list: […].'],
])('%j is told as %s', (...[value, code, detail, remedy]) => {
  const told = toldOf(value)
  expect(told.code).toBe(code)
  expect(told.detail.en).toContain(detail)
  expect(told.remedy.en).toContain(remedy)
})

test.each([[{ name: 'Jo Fisher' }], [{ pin: 'abcd' }], [{ pin: 12_345 }]])(
  'of %j the value is not repeated',
  (value) => {
    expect(toldOf(value).detail.en).toBe('The value "…" has not the expected form.')
  },
)

test.each([
  ['a"b\\', '"a\\"b\\\\"'],
  ['a\u0000b\u202ec', '"a\\u0000b\\u202ec"'],
  ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
  ['\ud800', '"\\ud800"'],
  [`Bearer ${'t'.repeat(20)}`, '"[redacted]…"'],
  [null, 'null'],
  [[1], '[…]'],
])('%j is quoted as %s', (value, expected) => {
  expect(quoted(value)).toBe(expected)
})

test('of more faults than anybody is told the rest is counted alone', () => {
  const many = v.strictObject({ units: v.array(fields.code(/^[A-Z]{3}$/, 'Unit.', 'NMB')) })
  try {
    checkInput({ body: many }, { body: { units: Array.from({ length: 1500 }, () => 'nmb') } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { violations } = error
    expect(violations).toHaveLength(1500)
    expect(violations[999]).toMatchObject({ pointer: '#/units/999', params: { right: '"NMB"' } })
    expect(violations[1000]?.params).toEqual({})
    return
  }
  throw new Error('nothing was refused')
})
