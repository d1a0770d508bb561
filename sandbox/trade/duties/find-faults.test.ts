import { expect, test } from 'vitest'
import { calculateDeclaration } from './calculate-declaration.ts'
import { findFaults } from './find-faults.ts'
import { calculated, amountsOf, findingsOf } from './testing/calculated.ts'
import { lineInputFrom } from './testing/line-input-from.ts'
import { lineText, type LineText, type SelfDeclaredText } from './testing/line-text.ts'

const PER_LITRE = lineText({
  value: '100.00',
  quantities: [{ quantity: '3', unit: 'NMB' }],
  duty: { regular: { perUnit: '0.5', unit: 'LTR' } },
})

const TWO_SURTAXES = lineText({
  value: '100.00',
  measures: [
    { type: 'surtax', regime: 'US1', regular: { adValorem: '0.1' } },
    { type: 'surtax', regime: 'CN1', regular: { adValorem: '0.25' } },
  ],
})

test.each(['minimum', 'maximum', 'added'])(
  'computes nothing without the quantity of a %s, where the filer declares the amount',
  (limit) => {
    const duty = { regular: { adValorem: '0.1' }, [limit]: { perUnit: '0.5', unit: 'LTR' } }
    const selfDeclared = [{ type: 'customs-duty', regime: null, amount: '1.50' } as const]
    const [charge] = calculated({ ...PER_LITRE, duty, selfDeclared }).charges

    expect(charge).toMatchObject({ computed: null, amount: 150n, working: null })
  },
)

test('computes nothing of an excess without the quantity that the threshold is for', () => {
  const regular = { adValorem: '0.2', above: { perUnit: '100000', unit: 'LTR' } }
  const measures = [{ type: 'luxury-tax', regime: 'L', regular } as const]
  const selfDeclared = [{ type: 'luxury-tax', regime: null, amount: '1.50' } as const]
  const text = { ...PER_LITRE, duty: { regular: {} }, measures, selfDeclared }

  expect(calculated(text).charges[1]).toMatchObject({ computed: null, amount: 150n })
})

function codesOf(text: LineText): readonly string[] {
  return findingsOf(text).map(({ finding }) => finding.code)
}

test('finds a specific rate without a quantity in its unit', () => {
  expect(findingsOf(PER_LITRE)).toMatchObject([
    {
      finding: { code: 'duties-quantity-unit-missing' },
      charge: 'customs-duty',
      params: { charge: 'customs-duty', unit: 'LTR', stated: 'NMB' },
    },
  ])
})

test.each(['minimum', 'maximum', 'added'])('looks for the unit of a %s limb too', (limit) => {
  const duty = { regular: { adValorem: '0.1' }, [limit]: { perUnit: '0.5', unit: 'LTR' } }

  expect(codesOf({ ...PER_LITRE, duty })).toEqual(['duties-quantity-unit-missing'])
})

test('finds every fault of the line at once', () => {
  const measures: LineText['measures'] = [
    { type: 'excise-duty', regime: 'E', regular: { perUnit: '1', unit: 'KGM' } },
  ]

  expect(codesOf({ ...PER_LITRE, measures })).toEqual([
    'duties-quantity-unit-missing',
    'duties-quantity-unit-missing',
  ])
})

test.each([
  [
    'each unit that is stated',
    [...PER_LITRE.quantities, { quantity: '1', unit: 'MTR' }],
    'NMB, MTR',
  ],
  ['that none is', [], '-'],
])('tells of a missing quantity %s', (_what, quantities, stated) => {
  expect(findingsOf({ ...PER_LITRE, quantities })).toMatchObject([{ params: { stated } }])
})

test('looks for no unit of a rate that is not known yet', () => {
  expect(findFaults({ ...lineInputFrom(PER_LITRE), dutyRate: undefined })).toEqual([])
})

test('needs no quantity for a charge that is self-declared', () => {
  const line = calculated({
    ...PER_LITRE,
    selfDeclared: [{ type: 'customs-duty', regime: null, amount: '1.50' }],
  })

  expect(line.charges[0]).toMatchObject({ computed: null, amount: 150n, working: null })
})

test('needs no quantity for a charge that is relieved', () => {
  expect(
    amountsOf(calculated({ ...PER_LITRE, relieves: ['customs-duty'] }), 'customs-duty'),
  ).toEqual(['0.00'])
})

test('asks for a regime where several apply', () => {
  const selfDeclared: readonly SelfDeclaredText[] = [
    { type: 'surtax', regime: null, amount: '0.00' },
  ]

  expect(findingsOf({ ...TWO_SURTAXES, selfDeclared })).toMatchObject([
    {
      finding: { code: 'duties-self-declared-regime-needed' },
      params: { charge: 'surtax', regimes: 'US1, CN1' },
    },
  ])
})

test.each<[string, SelfDeclaredText, SelfDeclaredText]>([
  [
    'the same regime',
    { type: 'surtax', regime: 'US1', amount: '1.00' },
    { type: 'surtax', regime: 'US1', amount: '2.00' },
  ],
  [
    'customs duty under two names',
    { type: 'customs-duty', regime: 'A', amount: '1.00' },
    { type: 'customs-duty', regime: 'B', amount: '2.00' },
  ],
  [
    'GST under two names',
    { type: 'gst', regime: 'A', amount: '1.00' },
    { type: 'gst', regime: 'B', amount: '2.00' },
  ],
  [
    'GST without a name',
    { type: 'gst', regime: null, amount: '1.00' },
    { type: 'gst', regime: null, amount: '2.00' },
  ],
])('refuses two amounts for %s', (_, one, other) => {
  expect(findingsOf({ ...TWO_SURTAXES, selfDeclared: [one, other] })).toMatchObject([
    {
      finding: { code: 'duties-self-declared-twice' },
      params: { charge: other.type, regime: other.regime ?? '' },
    },
  ])
})

test('takes an amount for each of two regimes', () => {
  const line = calculated({
    ...TWO_SURTAXES,
    selfDeclared: [
      { type: 'surtax', regime: 'CN1', amount: '2.00' },
      { type: 'surtax', regime: 'US1', amount: '1.00' },
    ],
  })

  expect(amountsOf(line, 'surtax')).toEqual(['1.00', '2.00'])
})

test('reports the faults of a declaration with their lines', () => {
  const result = calculateDeclaration([TWO_SURTAXES, PER_LITRE].map(lineInputFrom))

  expect(result).toMatchObject({
    status: 'incalculable',
    findings: [{ line: 1, charge: 'customs-duty' }],
  })
})
