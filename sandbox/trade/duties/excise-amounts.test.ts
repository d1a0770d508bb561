import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { explainLine } from './explain-line.ts'
import { amountsOf, calculated } from './testing/calculated.ts'
import { lineText, type LineText, type MeasureText } from './testing/line-text.ts'

type Measured = NonNullable<MeasureText['measured']>

function exciseOf(measure: Omit<MeasureText, 'type' | 'regime'>, line: Partial<LineText> = {}) {
  const measures = [{ type: 'excise-duty', regime: 'E', ...measure }] as const
  return amountsOf(calculated(lineText({ ...line, measures })), 'excise-duty')
}

const CIGARETTES = { perUnit: '0.97299', unit: 'NMB', lots: [{ of: '5' }] }
const TOBACCO = { perUnit: '12.16227', unit: 'KGM', lots: [{ of: '0.05' }] }
const VAPING = { perUnit: '1.12', unit: 'MLT', lots: [{ of: '2', upTo: '10' }, { of: '10' }] }

/*
 * Excise Act, 2001, Schedule 1: for each five cigarettes, or 50 g, or fraction of it, in any package.
 * 203 are 41 fives: 41 x 0.97299 = 39.89259. A hundred packages of 22 are 500 fives: 486.495, half up;
 * 2,200 in one are 440: 428.1156. A thousand packages of 25 g are a thousand lots: 12,162.27.
 * Vaping of 30 ml: five of 2 and two of 10, 7 x 1.12; of 2.5 ml two; of 10 ml five; of 10.01 ml six.
 */
test.each<[string, typeof CIGARETTES, Measured, string]>([
  ['a fraction of five', CIGARETTES, { quantity: '203', unit: 'NMB' }, '39.89'],
  ['whole fives', CIGARETTES, { quantity: '200', unit: 'NMB' }, '38.92'],
  ['one cigarette', CIGARETTES, { quantity: '1', unit: 'NMB' }, '0.97'],
  ['none', CIGARETTES, { quantity: '0', unit: 'NMB' }, '0.00'],
  ['each package', CIGARETTES, { quantity: '22', unit: 'NMB', packages: 100 }, '486.50'],
  ['what lies in one package', CIGARETTES, { quantity: '2200', unit: 'NMB' }, '428.12'],
  ['thousands', CIGARETTES, { quantity: '0.203', unit: 'MIL' }, '39.89'],
  ['less than 50 g', TOBACCO, { quantity: '0.025', unit: 'KGM', packages: 1000 }, '12162.27'],
  ['50 g and a gram', TOBACCO, { quantity: '0.051', unit: 'KGM' }, '24.32'],
  ['two millilitres and a half', VAPING, { quantity: '2.5', unit: 'MLT' }, '2.24'],
  ['ten millilitres', VAPING, { quantity: '10', unit: 'MLT' }, '5.60'],
  ['just more than ten', VAPING, { quantity: '10.01', unit: 'MLT' }, '6.72'],
  ['thirty in ten containers', VAPING, { quantity: '30', unit: 'MLT', packages: 10 }, '78.40'],
  ['litres of them', VAPING, { quantity: '0.03', unit: 'LTR', packages: 10 }, '78.40'],
])('counts a lot that is begun as a whole one: %s', (...[, regular, measured, amount]) => {
  expect(exciseOf({ regular, measured })).toEqual([amount])
})

test('shows the lots in the formula', () => {
  const measured = { quantity: '30', unit: 'MLT', packages: 10 }
  const measures = [{ type: 'excise-duty', regime: 'E', regular: VAPING, measured }] as const
  const node = explainLine(calculated(lineText({ measures }))).inputs.find(
    ({ code }) => code === 'excise-duty',
  )

  expect(node?.formula).toBe('10 × ⌈10 MLT ÷ 2 MLT⌉ × 1.12 CAD + 10 × ⌈20 MLT ÷ 10 MLT⌉ × 1.12 CAD')
  expect(node?.inputs.map(({ code, amount }) => [code, amount])).toEqual([
    ['packages', '10'],
    ['quantity', '30'],
    ['specific-rate', '1.12'],
  ])
})

const CIGARS: readonly MeasureText[] = [
  { type: 'excise-duty', regime: 'S42', regular: { perUnit: '0.04235331', unit: 'NMB' } },
  {
    type: 'excise-duty',
    regime: 'ADDED',
    base: 'excise-paid-value',
    regular: { perUnit: '0.15224', unit: 'NMB' },
    minimum: { adValorem: '0.88' },
  },
]

function cigars(value: string) {
  return calculated(
    lineText({
      value,
      quantities: [{ quantity: '0.5', unit: 'MIL' }],
      duty: { regular: { adValorem: '0.08' } },
      measures: CIGARS,
    }),
  )
}

/*
 * 500 cigars, duty 8 %, rates of 2026-04-01: 500 x 0.04235331 = 21.176655. Of 1,000.00: duty-paid value
 * 1,000.00 + 80.00 + 21.18, 88 % of it 969.0384, more than 500 x 0.15224 = 76.12; of 50.00: 75.18, 66.1584.
 */
test('puts both duties on cigars, the additional one as 88 % or an amount per cigar, whichever is more', () => {
  expect(amountsOf(cigars('1000.00'), 'excise-duty')).toEqual(['21.18', '969.04'])
  expect(formatCents(cigars('1000.00').valueForTax)).toBe('2070.22')
  expect(amountsOf(cigars('1000.00'), 'gst')).toEqual(['103.51'])
  expect(amountsOf(cigars('50.00'), 'excise-duty')).toEqual(['21.18', '76.12'])
})

test('explains the duty-paid value of cigars with the duty before it, and not with its own', () => {
  const added = explainLine(cigars('1000.00')).inputs.find(({ facts }) => facts.regime === 'ADDED')
  const base = added?.inputs
    .flatMap(({ inputs }) => inputs)
    .find(({ code }) => code === 'duty-paid-value')

  expect([base?.amount, base?.formula]).toEqual(['1101.18', '1000.00 + 80.00 + 21.18'])
})

/* A kilogram of flower: 250.00 flat; 2.5 % of 8,000.00 is 200.00, of 20,000.00 is 500.00. */
test.each([
  ['8000.00', '250.00'],
  ['20000.00', '500.00'],
])('charges cannabis of %s the greater of the flat amount and 2.5 %%', (value, amount) => {
  const flower = { regular: { perUnit: '0.25', unit: 'GRM' }, minimum: { adValorem: '0.025' } }
  const line = {
    value,
    quantities: [{ quantity: '1', unit: 'KGM' }],
    duty: { regular: { adValorem: '0.1' } },
  }

  expect(exciseOf({ ...flower, base: 'value-for-duty' }, line)).toEqual([amount])
})
