import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { amountsOf, calculated } from './testing/calculated.ts'
import { lineText, type LineText } from './testing/line-text.ts'

interface Example {
  readonly of: string
  readonly line: Partial<LineText>
  readonly valueForDuty: string
  readonly duty: string
  readonly surtax: readonly string[]
  readonly valueForTax: string
  readonly tax: string
  readonly total: string
}

const surtax = (adValorem: string): LineText['measures'] => [
  { type: 'surtax', regime: 'TEST', regular: { adValorem } },
]

/** HST examples are of casual goods: the rate of tax is an input. Totals of 2, 3 and 5 are sums. */
const EXAMPLES: readonly Example[] = [
  {
    of: 'CBSA guide quoted at smallformfactor.net: US$100 at 1.15, 4 %, GST 5 %',
    line: { value: '100.00', exchangeRate: '1.15', duty: { regular: { adValorem: '0.04' } } },
    valueForDuty: '115.00',
    duty: '4.60',
    surtax: [],
    valueForTax: '119.60',
    tax: '5.98',
    total: '10.58',
  },
  {
    of: 'TCC18-077 example 1: 150.00, free, surtax 10 %',
    line: { value: '150.00', measures: surtax('0.1') },
    valueForDuty: '150.00',
    duty: '0.00',
    surtax: ['15.00'],
    valueForTax: '165.00',
    tax: '8.25',
    total: '23.25',
  },
  {
    of: 'TCC18-077 example 2: 150.00, 8 %, surtax 10 % on the value for duty alone',
    line: {
      value: '150.00',
      duty: { regular: { adValorem: '0.08' } },
      measures: surtax('0.1'),
    },
    valueForDuty: '150.00',
    duty: '12.00',
    surtax: ['15.00'],
    valueForTax: '177.00',
    tax: '8.85',
    total: '35.85',
  },
  {
    of: 'costcalculator page (not official): US$200 at 1.35, 18 %, HST 13 %',
    line: {
      value: '200.00',
      exchangeRate: '1.35',
      duty: { regular: { adValorem: '0.18' } },
      gst: '0.13',
    },
    valueForDuty: '270.00',
    duty: '48.60',
    surtax: [],
    valueForTax: '318.60',
    tax: '41.42',
    total: '90.02',
  },
  {
    of: 'shippsy article 147 (not official): US$150 at 1.32, 17 %, HST 13 %',
    line: {
      value: '150.00',
      exchangeRate: '1.32',
      duty: { regular: { adValorem: '0.17' } },
      gst: '0.13',
    },
    valueForDuty: '198.00',
    duty: '33.66',
    surtax: [],
    valueForTax: '231.66',
    tax: '30.12',
    total: '63.78',
  },
  {
    of: 'shippsy article 307 scenario A (not official): 150.00, free, surtax 25 %, HST 13 %',
    line: { value: '150.00', measures: surtax('0.25'), gst: '0.13' },
    valueForDuty: '150.00',
    duty: '0.00',
    surtax: ['37.50'],
    valueForTax: '187.50',
    tax: '24.38',
    total: '61.88',
  },
  {
    of: 'shippsy article 307 scenario D (not official): 150.00, 18 %, GST 5 %',
    line: { value: '150.00', duty: { regular: { adValorem: '0.18' } } },
    valueForDuty: '150.00',
    duty: '27.00',
    surtax: [],
    valueForTax: '177.00',
    tax: '8.85',
    total: '35.85',
  },
]

test.each(EXAMPLES)('gives to the cent: $of', (example) => {
  const line = calculated(lineText(example.line))

  expect({
    valueForDuty: formatCents(line.valueForDuty),
    duty: amountsOf(line, 'customs-duty'),
    surtax: amountsOf(line, 'surtax'),
    valueForTax: formatCents(line.valueForTax),
    tax: amountsOf(line, 'gst'),
    total: formatCents(line.total),
  }).toEqual({
    valueForDuty: example.valueForDuty,
    duty: [example.duty],
    surtax: example.surtax,
    valueForTax: example.valueForTax,
    tax: [example.tax],
    total: example.total,
  })
})

test('converts 200 at 1.038 to 207.60 and not to the 207.76 of a carrier page', () => {
  const line = calculated(lineText({ value: '200.00', exchangeRate: '1.038' }))

  expect(formatCents(line.valueForDuty)).toBe('207.60')
})

/*
 * Of customs notices as told at https://buckland.com/news/canada-imposes-25-surtax-on-certain-u-s-goods and
 * https://buckland.com/news/cbsa-implements-50-surtax-trqs-on-steel-imports-from-non-fta-countries/ (CN 25-24);
 * the cents of the 75 % ones are worked out from their inputs.
 */
test.each([
  {
    value: '150.00',
    duty: '0.05',
    surtaxes: ['0.25'],
    dumping: '34.00',
    tax: '11.45',
    total: '90.45',
  },
  { value: '150.00', duty: '0', surtaxes: ['0.25'], dumping: '0.00', tax: '9.38', total: '46.88' },
  {
    value: '1000.00',
    duty: '0.05',
    surtaxes: ['0.5'],
    dumping: '34.00',
    tax: '79.20',
    total: '663.20',
  },
  {
    value: '1000.00',
    duty: '0',
    surtaxes: ['0.5'],
    dumping: '0.00',
    tax: '75.00',
    total: '575.00',
  },
  {
    value: '1000.00',
    duty: '0',
    surtaxes: ['0.5', '0.25'],
    dumping: '0.00',
    tax: '87.50',
    total: '837.50',
  },
  {
    value: '1000.00',
    duty: '0.05',
    surtaxes: ['0.5', '0.25'],
    dumping: '34.00',
    tax: '91.70',
    total: '925.70',
  },
])(
  'gives to the cent: surtax $surtaxes of $value, duty $duty, anti-dumping $dumping',
  (example) => {
    const line = calculated(
      lineText({
        value: example.value,
        quantities: [{ quantity: '1', unit: 'NMB' }],
        duty: { regular: { adValorem: example.duty } },
        measures: [
          ...example.surtaxes.map((adValorem, index) => ({
            type: 'surtax' as const,
            regime: String(index),
            regular: { adValorem },
          })),
          {
            type: 'anti-dumping',
            regime: 'AD',
            regular: { perUnit: example.dumping, unit: 'NMB' },
          },
        ],
      }),
    )

    expect(amountsOf(line, 'gst')).toEqual([example.tax])
    expect(formatCents(line.total)).toBe(example.total)
  },
)

/* By hand, of rates in a public data set: 1,841.14 x 2.455 = 4,519.9987, 1,841.15 x 2.455 = 4,520.02325. */
test.each([
  {
    value: '1500.00',
    weight: '1000',
    regular: { adValorem: '2.455' },
    least: '4.52',
    duty: '4520.00',
  },
  {
    value: '1841.14',
    weight: '1000',
    regular: { adValorem: '2.455' },
    least: '4.52',
    duty: '4520.00',
  },
  {
    value: '1841.15',
    weight: '1000',
    regular: { adValorem: '2.455' },
    least: '4.52',
    duty: '4520.02',
  },
  { value: '10.00', weight: '15', regular: {}, least: '0.0332', duty: '0.50' },
  { value: '10.00', weight: '137.5', regular: {}, least: '0.0332', duty: '4.57' },
])('gives to the cent: $least a kilogram at least, on $weight kg of $value', (example) => {
  const line = calculated(
    lineText({
      value: example.value,
      quantities: [{ quantity: example.weight, unit: 'KGM' }],
      duty: { regular: example.regular, minimum: { perUnit: example.least, unit: 'KGM' } },
    }),
  )

  expect(amountsOf(line, 'customs-duty')).toEqual([example.duty])
})
