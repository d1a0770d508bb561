import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { explainLine } from './explain-line.ts'
import { amountsOf, calculated } from './testing/calculated.ts'
import { lineText, type LineText, type MeasureText } from './testing/line-text.ts'

function luxury(threshold: string): MeasureText {
  return {
    type: 'luxury-tax',
    regime: 'L',
    regular: { adValorem: '0.2', above: { perUnit: threshold, unit: 'NMB' } },
    maximum: { adValorem: '0.1' },
  }
}

const ONE: Partial<LineText> = { quantities: [{ quantity: '1', unit: 'NMB' }] }

function taxOf(value: string, threshold = '100000', line: Partial<LineText> = ONE) {
  const [tax] = amountsOf(
    calculated(lineText({ ...line, value, measures: [luxury(threshold)] })),
    'luxury-tax',
  )
  return tax
}

/*
 * The lesser of 10 % of the taxable amount and 20 % of what is over the threshold. 110,000, 150,000 and
 * 200,000 are the examples of https://livingstonintl.com/new-luxury-tax-came-into-effect-september-1-2022;
 * by hand: 250,000 pays 25,000 and not 30,000; a vessel of 300,000 pays 10,000.
 */
test.each([
  ['100000.00', '100000', '0.00'],
  ['99999.99', '100000', '0.00'],
  ['110000.00', '100000', '2000.00'],
  ['150000.00', '100000', '10000.00'],
  ['200000.00', '100000', '20000.00'],
  ['250000.00', '100000', '25000.00'],
  ['250000.00', '250000', '0.00'],
  ['300000.00', '250000', '10000.00'],
])('on %s over %s is %s', (value, threshold, tax) => {
  expect(taxOf(value, threshold)).toBe(tax)
})

/* Two of 120,000.00 on one line: 20 % of 2 x 20,000.00. */
test('has a threshold for each item of the line', () => {
  expect(taxOf('240000.00', '100000', { quantities: [{ quantity: '2', unit: 'NMB' }] })).toBe(
    '8000.00',
  )
})

const IMPORTED = calculated(
  lineText({
    ...ONE,
    value: '100000.00',
    duty: { regular: { adValorem: '0.061' } },
    measures: [
      luxury('100000'),
      { type: 'surtax', regime: 'S', regular: { adValorem: '0.25' } },
      { type: 'excise-tax', regime: 'AC', regular: { perUnit: '100', unit: 'NMB' } },
    ],
    selfDeclared: [{ type: 'anti-dumping', regime: null, amount: '50.00' }],
  }),
)

/*
 * 100,000.00 + duty 6,100.00 + surtax 25,000.00 + anti-dumping 50.00 + excise tax 100.00 = 131,250.00;
 * 20 % of 31,250.00 is 6,250.00, less than 13,125.00. GST 5 % of 131,250.00: the luxury tax is not in it.
 */
test('is of the value with every other duty and tax, and is not in the value for tax', () => {
  expect(amountsOf(IMPORTED, 'luxury-tax')).toEqual(['6250.00'])
  expect(formatCents(IMPORTED.valueForTax)).toBe('131250.00')
  expect(amountsOf(IMPORTED, 'gst')).toEqual(['6562.50'])
  expect(formatCents(IMPORTED.total)).toBe('44062.50')
})

test('explains the taxable amount and what is over the threshold', () => {
  const tax = explainLine(IMPORTED).inputs.find(({ code }) => code === 'luxury-tax')
  const [over] = tax?.inputs[0]?.inputs ?? []

  expect(tax?.formula).toBe('min(6250.00, 13125.00)')
  expect([over?.code, over?.amount, over?.formula]).toEqual([
    'excess-value',
    '31250.00',
    'max(131250.00 CAD - 1 NMB × 100000 CAD/NMB, 0.00)',
  ])
  expect(over?.inputs[0]).toMatchObject({
    code: 'taxable-amount',
    formula: '100000.00 + 6100.00 + 25000.00 + 50.00 + 100.00',
    source: 'duties-luxury-tax-base',
  })
})

/* Memorandum D18-4-1 has filers put the tax on a second line, of the value 0.00 or 0.01. */
test.each(['0.00', '0.01'])(
  'stands alone on a line of the value %s, which owes no GST',
  (value) => {
    const line = calculated(
      lineText({
        ...ONE,
        value,
        duty: { regular: { adValorem: '0.061' } },
        measures: [luxury('100000')],
        selfDeclared: [{ type: 'luxury-tax', regime: 'L', amount: '20000.00' }],
      }),
    )

    expect(formatCents(line.valueForTax)).toBe(value)
    expect(amountsOf(line, 'gst')).toEqual(['0.00'])
    expect(formatCents(line.total)).toBe('20000.00')
  },
)
