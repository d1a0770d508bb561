import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { amountsOf, calculated } from './testing/calculated.ts'
import { lineText, type LineText, type RateText } from './testing/line-text.ts'

const KILOGRAMS: LineText['quantities'] = [{ quantity: '12', unit: 'KGM' }]

function dutyOf(value: string, duty: RateText): readonly string[] {
  return amountsOf(calculated(lineText({ value, quantities: KILOGRAMS, duty })), 'customs-duty')
}

const perKilogram = (perUnit: string) => ({ perUnit, unit: 'KGM' })

test.each([
  { charge: 'nothing when free', value: '100.00', regular: {}, duty: '0.00' },
  {
    charge: 'ad valorem on the value for duty',
    value: '100.00',
    regular: { adValorem: '0.065' },
    duty: '6.50',
  },
  {
    charge: 'specific on the quantity',
    value: '100.00',
    regular: perKilogram('0.0281'),
    duty: '0.34',
  },
  {
    charge: 'compound as one sum',
    value: '100.00',
    regular: { adValorem: '0.065', ...perKilogram('0.5') },
    duty: '12.50',
  },
  { charge: 'half a cent up', value: '0.10', regular: { adValorem: '0.05' }, duty: '0.01' },
  {
    charge: 'less than half a cent down',
    value: '0.09',
    regular: { adValorem: '0.05' },
    duty: '0.00',
  },
])('charges $charge', ({ value, regular, duty }) => {
  expect(dutyOf(value, { regular })).toEqual([duty])
})

// By hand: 180.00 x 1.35 = 243.00, of which 41 % = 99.63; 200.00 x 1.35 = 270.00, of which 41 % = 110.70.
test.each([
  ['its export price', { exportPrice: '180.00' }, '99.63'],
  ['its value for duty where it states no export price', {}, '110.70'],
])('bases the anti-dumping duty of a line on %s', (_base, stated, owed) => {
  const measures = [{ type: 'anti-dumping', regime: 'D1', regular: { adValorem: '0.41' } }] as const
  const line = calculated(lineText({ value: '200.00', exchangeRate: '1.35', measures, ...stated }))

  expect(formatCents(line.valueForDuty)).toBe('270.00')
  expect(amountsOf(line, 'anti-dumping')).toEqual([owed])
})

test('rounds a compound rate once and not each of its parts', () => {
  const regular = { adValorem: '0.05', perUnit: '0.0004', unit: 'KGM' }

  expect(dutyOf('0.09', { regular })).toEqual(['0.01'])
})

test.each([
  ['raises to the minimum', '10.00', '1.20'],
  ['leaves what lies at the minimum', '12.00', '1.20'],
  ['leaves what lies between', '20.00', '2.00'],
  ['leaves what lies at the maximum', '24.00', '2.40'],
  ['lowers to the maximum', '100.00', '2.40'],
])('%s', (_, value, duty) => {
  const limits = { minimum: perKilogram('0.1'), maximum: perKilogram('0.2') }

  expect(dutyOf(value, { regular: { adValorem: '0.1' }, ...limits })).toEqual([duty])
})

/*
 * "1.88¢/kg but not less than 4% plus 4%" on 12 kg: the first part is 0.2256, its floor 4 % of the
 * value. At 5.00: 0.2256 + 0.20 = 0.4256; at 100.00: 4.00 + 4.00.
 */
test.each([
  ['5.00', '0.43'],
  ['100.00', '8.00'],
])('adds what stands after the limits to what they leave of %s', (value, duty) => {
  const limited = { regular: perKilogram('0.0188'), minimum: { adValorem: '0.04' } }

  expect(dutyOf(value, { ...limited, added: { adValorem: '0.04' } })).toEqual([duty])
})

test('lets the maximum prevail where it lies below the minimum', () => {
  const limits = { minimum: perKilogram('0.2'), maximum: perKilogram('0.1') }

  expect(dutyOf('15.00', { regular: { adValorem: '0.1' }, ...limits })).toEqual(['1.20'])
})

test('takes a specific rate from the quantity that is stated in its unit', () => {
  const line = calculated(
    lineText({
      quantities: [
        { quantity: '3', unit: 'NMB' },
        { quantity: '12', unit: 'KGM' },
      ],
      duty: { regular: perKilogram('0.5') },
    }),
  )

  expect(amountsOf(line, 'customs-duty')).toEqual(['6.00'])
})

// 137.5 kg at 3.32 cents = 4.565, half up 4.57, whichever unit of mass it is stated in.
test.each([
  ['0.1375', 'TNE'],
  ['137500', 'GRM'],
  ['137.5', 'KGM'],
])('takes a rate per kilogram from %s %s', (quantity, unit) => {
  const line = calculated(
    lineText({ quantities: [{ quantity, unit }], duty: { regular: perKilogram('0.0332') } }),
  )

  expect(amountsOf(line, 'customs-duty')).toEqual(['4.57'])
})

// By hand: 900 kg at 25 cents, though the line states 1,000 kg of the whole consignment.
test.each([
  ['0.9', 'TNE'],
  ['900', 'KGM'],
])(
  'takes what a measure counts by, %s %s, instead of what the line states of that kind',
  (quantity, unit) => {
    const line = calculated(
      lineText({
        quantities: [
          { quantity: '1000', unit: 'KGM' },
          { quantity: '3', unit: 'NMB' },
        ],
        measures: [
          {
            type: 'countervailing',
            regime: 'C',
            regular: perKilogram('0.25'),
            measured: { quantity, unit },
          },
          {
            type: 'anti-dumping',
            regime: 'D',
            regular: { perUnit: '2', unit: 'NMB' },
            measured: { quantity, unit },
          },
        ],
      }),
    )

    expect(amountsOf(line, 'countervailing')).toEqual(['225.00'])
    expect(amountsOf(line, 'anti-dumping')).toEqual(['6.00'])
  },
)

// By hand: 12 kg at 0.50 CNY and 0.1975, and at 0.10 EUR and 1.60.
test('converts amounts in other currencies each by its own rate', () => {
  const other = (type: 'countervailing' | 'anti-dumping', perUnit: string, currency: string) =>
    ({ type, regime: 'C', regular: { ...perKilogram(perUnit), currency } }) as const
  const line = calculated(
    lineText({
      quantities: KILOGRAMS,
      otherRates: { EUR: '1.60', CNY: '0.1975' },
      measures: [other('countervailing', '0.5', 'CNY'), other('anti-dumping', '0.1', 'EUR')],
    }),
  )

  expect(amountsOf(line, 'countervailing')).toEqual(['1.19'])
  expect(amountsOf(line, 'anti-dumping')).toEqual(['1.92'])
})

test('prefers what is stated in the unit of the rate to what would have to be converted', () => {
  const quantities = [
    { quantity: '1', unit: 'TNE' },
    { quantity: '12', unit: 'KGM' },
  ]
  const line = calculated(lineText({ quantities, duty: { regular: perKilogram('0.5') } }))

  expect(amountsOf(line, 'customs-duty')).toEqual(['6.00'])
})

test('adds SIMA and surtax to the value for tax, each on the value for duty alone', () => {
  const line = calculated(
    lineText({
      value: '100.00',
      quantities: KILOGRAMS,
      duty: { regular: { adValorem: '0.1' } },
      measures: [
        { type: 'countervailing', regime: 'C', regular: perKilogram('0.25') },
        { type: 'anti-dumping', regime: 'D', regular: { adValorem: '0.2' } },
        { type: 'safeguard', regime: 'O', regular: { adValorem: '0.25' } },
        { type: 'surtax', regime: 'S', regular: { adValorem: '0.25' } },
      ],
    }),
  )

  expect(line.charges.map(({ type, amount }) => [type, formatCents(amount)])).toEqual([
    ['customs-duty', '10.00'],
    ['surtax', '25.00'],
    ['safeguard', '25.00'],
    ['anti-dumping', '20.00'],
    ['countervailing', '3.00'],
    ['gst', '9.15'],
  ])
  expect(formatCents(line.valueForTax)).toBe('183.00')
})

test('charges ad valorem excise on the value for duty plus customs duty', () => {
  const line = calculated(
    lineText({
      value: '100.00',
      duty: { regular: { adValorem: '0.1' } },
      measures: [
        { type: 'excise-tax', regime: 'E', regular: { adValorem: '0.1' } },
        { type: 'surtax', regime: 'S', regular: { adValorem: '0.25' } },
      ],
    }),
  )

  expect(amountsOf(line, 'excise-tax')).toEqual(['11.00'])
  expect(formatCents(line.valueForTax)).toBe('146.00')
})

test('frees the charges that a tariff code relieves and no others', () => {
  const line = calculated(
    lineText({
      value: '100.00',
      duty: { regular: { adValorem: '0.1' } },
      measures: [{ type: 'surtax', regime: 'S', regular: { adValorem: '0.25' } }],
      relieves: ['customs-duty'],
    }),
  )

  expect(amountsOf(line, 'customs-duty')).toEqual(['0.00'])
  expect(amountsOf(line, 'surtax')).toEqual(['25.00'])
  expect(amountsOf(line, 'gst')).toEqual(['6.25'])
})
