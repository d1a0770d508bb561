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
