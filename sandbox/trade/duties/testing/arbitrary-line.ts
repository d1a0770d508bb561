import * as fc from 'fast-check'
import {
  lineText,
  type ChargeText,
  type LimbText,
  type LineText,
  type MeasureText,
  type MeasureTypeText,
  type RateText,
  type SelfDeclaredText,
} from './line-text.ts'

const MEASURE_TYPES: readonly MeasureTypeText[] = [
  'surtax',
  'safeguard',
  'anti-dumping',
  'countervailing',
  'excise-duty',
  'excise-tax',
  'luxury-tax',
]
const CHARGES: readonly ChargeText[] = ['customs-duty', ...MEASURE_TYPES, 'gst']
const UNITS = ['NMB', 'KGM', 'LTR'] as const

/** A decimal text of that many decimals, up to `largest` units of the last one. */
function decimal(decimals: number, largest: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: largest }).map((units) => {
    const digits = String(units).padStart(decimals + 1, '0')
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  })
}

/** Small amounts beside large ones: halves of a cent are common among the small. */
const amount = fc.oneof(decimal(2, 2_000), decimal(2, 1_000_000), decimal(2, 999_999_999_999))
const exchangeRate = fc.oneof(
  fc.constant('1'),
  decimal(2, 300),
  decimal(4, 20_000),
  decimal(10, 90_000_000_000),
)
const quantity = fc.oneof(decimal(0, 500), decimal(3, 5_000_000), decimal(6, 99_000_000))
const fraction = fc.oneof(decimal(2, 300), decimal(3, 1_000), decimal(5, 50_000))
const perUnit = fc.oneof(decimal(2, 1_000), decimal(4, 90_000), decimal(10, 900_000_000))

const limb: fc.Arbitrary<LimbText> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 1 },
  { arbitrary: fraction.map((adValorem) => ({ adValorem })), weight: 3 },
  { arbitrary: fc.record({ perUnit, unit: fc.constantFrom(...UNITS) }), weight: 2 },
  {
    arbitrary: fc.record({ adValorem: fraction, perUnit, unit: fc.constantFrom(...UNITS) }),
    weight: 2,
  },
)

/** SIMA measures state amounts in the currency of the country that subsidizes. */
const foreignLimb: fc.Arbitrary<LimbText> = fc.record({
  adValorem: fraction,
  perUnit,
  unit: fc.constantFrom(...UNITS),
  currency: fc.constant('CNY'),
})

/** Amounts for lots begun, such as five cigarettes, or so many of two and then of ten. */
const lotsLimb: fc.Arbitrary<LimbText> = fc.record({
  perUnit,
  unit: fc.constantFrom(...UNITS),
  lots: fc.constantFrom<NonNullable<LimbText['lots']>[]>(
    [{ of: '5' }],
    [{ of: '0.05' }],
    [{ of: '2', upTo: '10' }, { of: '10' }],
  ),
})

/** A percentage of what is over a threshold. */
const excessLimb: fc.Arbitrary<LimbText> = fc.record({
  adValorem: fraction,
  above: fc.record({ perUnit: decimal(0, 2_000), unit: fc.constantFrom(...UNITS) }),
})

const measureLimb = fc.oneof(
  { arbitrary: limb, weight: 3 },
  { arbitrary: lotsLimb, weight: 1 },
  { arbitrary: excessLimb, weight: 1 },
)

const rateText: fc.Arbitrary<RateText> = fc.oneof(
  { arbitrary: fc.record({ regular: limb }), weight: 3 },
  {
    arbitrary: fc.record(
      { regular: limb, minimum: limb, maximum: limb, added: limb },
      { requiredKeys: ['regular'] },
    ),
    weight: 1,
  },
)

const deduction = fc.record(
  { least: fc.constantFrom('0', '0.15', '0.333'), claimed: amount },
  { requiredKeys: ['least'] },
)

/** The threshold is the code's, on whichever line it stands. */
const THRESHOLDS = { A1: {}, B2: { threshold: '5000.00' }, C3: { threshold: '20.00' } } as const

const BASES = ['value-for-duty', 'export-price', 'duty-paid-value', 'excise-paid-value'] as const

const measured = fc.record(
  {
    quantity,
    unit: fc.constantFrom(...UNITS),
    packages: fc.integer({ min: 1, max: 10_000 }),
  },
  { requiredKeys: ['quantity', 'unit'] },
)

/** Content is taken off the value for duty alone, and the luxury tax has a base of its own. */
const measure: fc.Arbitrary<MeasureText> = fc
  .record(
    {
      type: fc.constantFrom(...MEASURE_TYPES),
      regime: fc.constantFrom('A1', 'B2', 'C3'),
      base: fc.constantFrom(...BASES),
      measured,
      rates: fc.oneof(
        { arbitrary: rateText, weight: 4 },
        { arbitrary: fc.record({ regular: measureLimb }), weight: 4 },
        { arbitrary: foreignLimb.map((regular) => ({ regular })), weight: 1 },
      ),
      deduction,
    },
    { requiredKeys: ['type', 'regime', 'rates'] },
  )
  .map(({ rates, base, deduction: taken, ...named }) => ({
    ...named,
    ...rates,
    ...THRESHOLDS[named.regime],
    ...(taken !== undefined && named.type === 'surtax'
      ? { deduction: taken }
      : base !== undefined && named.type !== 'luxury-tax' && { base }),
  }))

const measures = fc.uniqueArray(measure, {
  maxLength: 4,
  selector: ({ type, regime }) => `${type} ${regime}`,
})

/** At most one amount a type; where several regimes apply it names one of them. */
function selfDeclaredFor(applying: readonly MeasureText[]): fc.Arbitrary<SelfDeclaredText[]> {
  const declared = fc.record({
    type: fc.constantFrom(...CHARGES),
    amount: fc.oneof(fc.constant('0.00'), amount),
    named: fc.boolean(),
  })
  return fc.uniqueArray(declared, { maxLength: 3, selector: ({ type }) => type }).map((amounts) =>
    amounts.map(({ type, amount: payment, named }) => {
      const regimes = applying.filter((each) => each.type === type).map(({ regime }) => regime)
      const regime = named || regimes.length > 1 ? (regimes[0] ?? null) : null
      return { type, regime, amount: payment }
    }),
  )
}

/** A line that can be calculated: every unit of a rate has its quantity, no amount is unclear. */
export const arbitraryLine: fc.Arbitrary<LineText> = measures.chain((applying) =>
  fc
    .record({
      value: amount,
      exchangeRate,
      otherRates: exchangeRate.map((rate) => ({ CNY: rate })),
      exportPrice: fc.option(amount),
      quantities: fc.tuple(
        ...UNITS.map((unit) => quantity.map((stated) => ({ quantity: stated, unit }))),
      ),
      duty: rateText,
      measures: fc.constant(applying),
      gst: fc.constantFrom('0', '0.05', '0.13', '0.15'),
      relieves: fc.oneof(
        { arbitrary: fc.constant([]), weight: 4 },
        { arbitrary: fc.subarray([...CHARGES]), weight: 1 },
      ),
      selfDeclared: fc.oneof(
        { arbitrary: fc.constant([]), weight: 1 },
        { arbitrary: selfDeclaredFor(applying), weight: 1 },
      ),
    })
    .map(({ exportPrice, ...line }) =>
      lineText(exportPrice === null ? line : { ...line, exportPrice }),
    ),
)

export const arbitraryDeclaration: fc.Arbitrary<LineText[]> = fc.array(arbitraryLine, {
  minLength: 1,
  maxLength: 12,
})
