import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import type { Source } from '../../kernel/source.ts'
import type { DerivationNode } from './derivation.ts'
import { DERIVATION_FACTS } from './derivation-facts.ts'
import { DERIVATION_LABELS } from './derivation-labels.ts'
import { explainDeclaration } from './explain-declaration.ts'
import { explainLine } from './explain-line.ts'
import { calculateDeclaration } from './calculate-declaration.ts'
import { calculateLine } from './calculate-line.ts'
import { printDerivation } from './print-derivation.ts'
import { arbitraryLine } from './testing/arbitrary-line.ts'
import { amountsOf, calculated } from './testing/calculated.ts'
import { evaluateFormula } from './testing/evaluate-formula.ts'
import { lineInputFrom } from './testing/line-input-from.ts'
import { lineText } from './testing/line-text.ts'

const GUIDE_EXAMPLE = lineText({
  value: '100.00',
  exchangeRate: '1.15',
  duty: { regular: { adValorem: '0.04' } },
})

test('explains the example of the CBSA guide step by step', () => {
  const steps = explainLine(calculated(GUIDE_EXAMPLE)).inputs

  expect(steps.map(({ code, amount, formula }) => [code, amount, formula])).toEqual([
    ['value-for-duty', '115.00', '100.00 USD × 1.15 CAD/USD'],
    ['customs-duty', '4.60', '115.00 CAD × 4%'],
    ['value-for-tax', '119.60', '115.00 + 4.60'],
    ['gst', '5.98', '119.60 CAD × 5%'],
  ])
})

test('tells a limit on one part of a rate from a limit on the whole', () => {
  const line = calculated(
    lineText({
      value: '100.00',
      quantities: [{ quantity: '12', unit: 'KGM' }],
      duty: {
        regular: { perUnit: '0.0188', unit: 'KGM' },
        minimum: { adValorem: '0.04' },
        added: { adValorem: '0.04' },
      },
    }),
  )
  const duty = explainLine(line).inputs.find(({ code }) => code === 'customs-duty')

  expect(duty?.formula).toBe('max(0.2256, 4.00) + 4.00')
  expect(duty?.inputs.map(({ code, formula }) => [code, formula])).toEqual([
    ['regular-limb', '12 KGM × 0.0188 CAD/KGM'],
    ['minimum-limb', '100.00 CAD × 4%'],
    ['added-limb', '100.00 CAD × 4%'],
  ])
})

test('says of the duty where its rate stands and what that proves', () => {
  const input = lineInputFrom(GUIDE_EXAMPLE)
  const source: Source = { id: 'x', instrument: 'y', section: 'T2026-2', authority: 'reported' }
  const line = calculateLine({ ...input, dutyRate: { ...input.dutyRate, source } })
  if (line.status !== 'calculated') throw new Error('the guide example can be calculated')

  expect(explainLine(line).inputs[1]).toMatchObject({
    source: 'x',
    grade: 'reported',
    cites: [source],
  })
})

test('gives the same amounts as the calculation', () => {
  fc.assert(
    fc.property(arbitraryLine, (text) => {
      const line = calculated(text)
      const explained = explainLine(line)
      const amountsOf = (...codes: string[]) =>
        explained.inputs.filter(({ code }) => codes.includes(code)).map(({ amount }) => amount)

      expect(explained.amount).toBe(formatCents(line.total))
      expect(amountsOf('value-for-duty')).toEqual([formatCents(line.valueForDuty)])
      expect(amountsOf('value-for-tax')).toEqual([formatCents(line.valueForTax)])
      expect(amountsOf(...line.charges.map(({ type }) => type))).toEqual(
        line.charges.map(({ amount }) => formatCents(amount)),
      )
    }),
    { numRuns: 300 },
  )
})

test('writes formulas that a desk calculator works out to the amount shown', () => {
  fc.assert(
    fc.property(arbitraryLine, (text) => {
      for (const node of allNodes(explainLine(calculated(text)))) {
        if (node.formula === null) continue
        const result = evaluateFormula(node.formula)

        // Sixteen decimals are shown: an amount a unit in another currency may have more.
        expect(result.round(16, 0).eq(node.exact ?? node.amount), node.formula).toBe(true)
        if (node.rounding !== null) expect(result.round(2, 1).eq(node.amount)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('names a source for every rate and every rounded amount', () => {
  fc.assert(
    fc.property(arbitraryLine, (text) => {
      const rated = allNodes(explainLine(calculated(text))).filter(
        ({ code, rounding }) => rounding !== null || code.endsWith('-rate'),
      )

      expect(rated.filter(({ source }) => source === null)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('keeps the computed amount in sight where the filer declared another', () => {
  const line = calculated({
    ...GUIDE_EXAMPLE,
    selfDeclared: [{ type: 'customs-duty', regime: null, amount: '0.00' }],
  })
  const duty = explainLine(line).inputs.find(({ code }) => code === 'customs-duty')

  expect(duty?.amount).toBe('0.00')
  expect(duty?.source).toBe('duties-self-declare')
  expect(duty?.inputs.map(({ code, amount }) => [code, amount])).toEqual([
    ['self-declared-amount', '0.00'],
    ['computed-amount', '4.60'],
  ])
})

test('names the tariff code that relieves a charge', () => {
  const line = calculated({ ...GUIDE_EXAMPLE, relieves: ['customs-duty'] })
  const duty = explainLine(line).inputs.find(({ code }) => code === 'customs-duty')

  expect(duty?.inputs.map(({ code, facts }) => [code, facts.tariffCode])).toEqual([
    ['relief', '9993'],
  ])
})

test('names what was stated where a quantity was converted, and by which definition', () => {
  const line = calculated({
    ...GUIDE_EXAMPLE,
    quantities: [{ quantity: '0.1375', unit: 'TNE' }],
    duty: { regular: { perUnit: '0.0332', unit: 'KGM' } },
  })
  const quantity = allNodes(explainLine(line)).find(({ code }) => code === 'quantity')

  expect(quantity).toMatchObject({
    amount: '137.5',
    unit: 'KGM',
    facts: { stated: '0.1375 TNE' },
    source: 'weights-and-measures-act',
  })
})

test.each([
  [{ exporter: 'Example Steel Korea' }, 'Example Steel Korea'],
  [{}, 'all-other-exporters'],
])('names the exporter whose amount an anti-dumping duty is', (listed, named) => {
  const measure = { type: 'anti-dumping', regime: 'D1', regular: { adValorem: '0.41' } } as const
  const line = calculated({ ...GUIDE_EXAMPLE, measures: [{ ...measure, ...listed }] })
  const duty = explainLine(line).inputs.find(({ code }) => code === 'anti-dumping')

  expect(duty?.facts).toEqual({ regime: 'D1', exporter: named })
})

test.each([
  [{ exportPrice: '90.00' }, ['export-price', '103.50', '90.00 USD × 1.15 CAD/USD']],
  [{}, ['value-for-duty', '115.00', null]],
])('tells which base an anti-dumping duty has', (stated, base) => {
  const measures = [{ type: 'anti-dumping', regime: 'D1', regular: { adValorem: '0.41' } }] as const
  const line = calculated({ ...GUIDE_EXAMPLE, measures, ...stated })
  const duty = explainLine(line).inputs.find(({ code }) => code === 'anti-dumping')
  const [used] = duty?.inputs ?? []

  expect([used?.code, used?.amount, used?.formula]).toEqual(base)
})

// By hand: 1,000 x 0.469 x 0.1975 = 92.6275, half up 92.63.
test('converts an amount a unit that a measure states in another currency', () => {
  const regular = { perUnit: '0.469', unit: 'KGM', currency: 'CNY' }
  const line = calculated({
    ...GUIDE_EXAMPLE,
    quantities: [{ quantity: '1000', unit: 'KGM' }],
    measures: [{ type: 'countervailing', regime: 'D1', regular }],
    otherRates: { CNY: '0.1975' },
  })
  const duty = explainLine(line).inputs.find(({ code }) => code === 'countervailing')

  expect([duty?.amount, duty?.exact, duty?.formula]).toEqual([
    '92.63',
    '92.6275',
    '1000 KGM × 0.469 CNY/KGM × 0.1975 CAD/CNY',
  ])
  expect(duty?.inputs.map(({ code, amount }) => [code, amount])).toEqual([
    ['quantity', '1000'],
    ['specific-rate', '0.469'],
    ['exchange-rate', '0.1975'],
  ])
})

// By hand: 1,000 x 0.469 x 1.15 = 539.35.
test('converts by the rate of the invoice where that is in the same currency', () => {
  const regular = { perUnit: '0.469', unit: 'KGM', currency: 'USD' }
  const line = calculated({
    ...GUIDE_EXAMPLE,
    quantities: [{ quantity: '1000', unit: 'KGM' }],
    measures: [{ type: 'countervailing', regime: 'D1', regular }],
  })

  expect(amountsOf(line, 'countervailing')).toEqual(['539.35'])
})

test('explains a declaration by its lines', () => {
  const result = calculateDeclaration([GUIDE_EXAMPLE, GUIDE_EXAMPLE].map(lineInputFrom))
  if (result.status !== 'calculated') throw new Error('the guide example can be calculated')
  const explained = explainDeclaration(result)

  expect([explained.amount, explained.formula]).toEqual(['21.16', '10.58 + 10.58'])
  expect(explained.inputs).toEqual(result.lines.map(explainLine))
})

test.each([
  ['en', 'Value for duty: 115.00 CAD = 100.00 USD × 1.15 CAD/USD'],
  ['fr', 'Valeur en douane\u00A0: 115,00\u00A0$ = 100,00 USD × 1,15\u00A0$/USD'],
] as const)('prints for a reader of %s', (language, step) => {
  expect(printDerivation(explainLine(calculated(GUIDE_EXAMPLE)), language)).toContain(step)
})

test('does not convert dollars', () => {
  const { inputs } = explainLine(calculated({ ...GUIDE_EXAMPLE, exchangeRate: '1' }))

  expect(inputs[0]).toMatchObject({ code: 'value-for-duty', amount: '100.00', formula: null })
  expect(inputs[0]?.inputs.map(({ code }) => code)).toEqual(['value-for-currency-conversion'])
})

test('has words in both languages for every node and fact', () => {
  for (const label of [...Object.values(DERIVATION_LABELS), ...Object.values(DERIVATION_FACTS)]) {
    expect(label.en).not.toBe('')
    expect(label.fr).not.toBe('')
  }
})

function allNodes(node: DerivationNode): readonly DerivationNode[] {
  return [node, ...node.inputs.flatMap(allNodes)]
}
