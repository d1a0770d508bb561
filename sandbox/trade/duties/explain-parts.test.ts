import { describe, expect, test } from 'vitest'
import { calculateDeclaration } from './calculate-declaration.ts'
import { calculateLine } from './calculate-line.ts'
import type { DerivationNode } from './derivation.ts'
import { explainDeclaration } from './explain-declaration.ts'
import { explainLine } from './explain-line.ts'
import { calculated } from './testing/calculated.ts'
import { lineInputFrom } from './testing/line-input-from.ts'
import { lineText, type LineText } from './testing/line-text.ts'

const GUIDE_EXAMPLE = lineText({
  value: '100.00',
  exchangeRate: '1.15',
  duty: { regular: { adValorem: '0.04' } },
})

function stepsOf(text: LineText, code: string): readonly DerivationNode[] {
  return explainLine(calculated(text)).inputs.filter((node) => node.code === code)
}

function stepOf(text: LineText, code: string): DerivationNode {
  const [step] = stepsOf(text, code)
  if (step === undefined) throw new Error(`no step ${code}`)
  return step
}

function within(node: DerivationNode, code: string): DerivationNode | undefined {
  return node.code === code
    ? node
    : node.inputs.map((input) => within(input, code)).find((found) => found !== undefined)
}

describe('the value for duty', () => {
  test('leads to the value in its currency and to the rate of the day', () => {
    const { rounding, inputs } = stepOf(GUIDE_EXAMPLE, 'value-for-duty')

    expect(rounding).toBe('half-up-to-cent')
    expect(inputs).toMatchObject([
      { code: 'value-for-currency-conversion', amount: '100.00', unit: 'USD' },
      {
        code: 'exchange-rate',
        amount: '1.15',
        unit: 'CAD/USD',
        facts: { ratedOn: '2024-11-01', status: 'published' },
      },
    ])
  })

  test.each([
    [true, 'value-of-repair'],
    [false, 'value-for-currency-conversion'],
  ])('is of the repair alone where that counts: %s', (isOfRepair, code) => {
    const line = calculateLine({ ...lineInputFrom(GUIDE_EXAMPLE), isOfRepair })
    if (line.status !== 'calculated') throw new Error('the guide example can be calculated')

    expect(explainLine(line).inputs[0]?.inputs[0]?.code).toBe(code)
  })
})

describe('a charge', () => {
  test('tells that its amount was rounded, and the GST by which code', () => {
    expect(stepOf(GUIDE_EXAMPLE, 'customs-duty').rounding).toBe('half-up-to-cent')
    expect(stepOf(GUIDE_EXAMPLE, 'gst').facts).toMatchObject({ code: '51' })
  })

  test('tells nothing of where its rate stands if that has no section', () => {
    expect(stepOf(GUIDE_EXAMPLE, 'customs-duty').facts).not.toHaveProperty('rate')
  })

  test('that is declared without any measure has the declared amount alone', () => {
    const selfDeclared = [{ type: 'surtax', regime: 'US1', amount: '7.00' }] as const
    const surtax = stepOf({ ...GUIDE_EXAMPLE, selfDeclared }, 'surtax')

    expect(surtax.facts).toMatchObject({ regime: 'US1' })
    expect(surtax.inputs).toMatchObject([{ code: 'self-declared-amount', amount: '7.00' }])
    expect(surtax.inputs).toHaveLength(1)
  })

  // By hand: 5 % of 115.00 is 5.75, at most 20 cents a kilogram of 12.
  test('with a maximum tells both', () => {
    const maximum = { perUnit: '0.2', unit: 'KGM' }
    const duty = { regular: { adValorem: '0.05' }, maximum }
    const quantities = [{ quantity: '12', unit: 'KGM' }]
    const { formula, amount, inputs } = stepOf(
      { ...GUIDE_EXAMPLE, quantities, duty },
      'customs-duty',
    )

    expect([amount, formula]).toEqual(['2.40', 'min(5.75, 2.40)'])
    expect(inputs.map(({ code, unit }) => [code, unit])).toEqual([
      ['regular-limb', 'CAD'],
      ['maximum-limb', 'CAD'],
    ])
  })
})

describe('the exporter whose amount a charge is', () => {
  const dumping = (regime: string, exporter: string) =>
    ({ type: 'anti-dumping', regime, exporter, regular: { adValorem: '0.1' } }) as const
  const subsidy = (regime: string, exporter: string) =>
    ({ ...dumping(regime, exporter), type: 'countervailing' }) as const

  function exportersOf(measures: LineText['measures']) {
    const { inputs } = explainLine(calculated({ ...GUIDE_EXAMPLE, measures }))
    return inputs.flatMap(({ code, facts }) =>
      'regime' in facts ? [[code, facts.regime, facts.exporter]] : [],
    )
  }

  test('is told of each measure and kind for itself', () => {
    const measures = [
      dumping('D1', 'Mill A'),
      dumping('D2', 'Mill B'),
      subsidy('D2', 'Mill C'),
      subsidy('D1', 'Mill D'),
    ]
    expect(exportersOf(measures)).toEqual([
      ['anti-dumping', 'D1', 'Mill A'],
      ['anti-dumping', 'D2', 'Mill B'],
      ['countervailing', 'D2', 'Mill C'],
      ['countervailing', 'D1', 'Mill D'],
    ])
  })

  test('is no matter of other measures', () => {
    const surtax = { type: 'surtax', regime: 'US1', regular: { adValorem: '0.1' } } as const
    expect(exportersOf([surtax])).toEqual([['surtax', 'US1', undefined]])
  })
})

describe('the base of a charge', () => {
  const surtax = { type: 'surtax', regime: 'US1', regular: { adValorem: '0.25' } } as const

  test('is the value for duty, which has a step of its own', () => {
    const [base] = stepOf({ ...GUIDE_EXAMPLE, measures: [surtax] }, 'surtax').inputs
    expect(base).toMatchObject({
      code: 'value-for-duty',
      amount: '115.00',
      formula: null,
      inputs: [],
    })
  })

  test('is the export price that the line states, converted', () => {
    const measures = [{ ...surtax, type: 'anti-dumping' } as const]
    const line = { ...GUIDE_EXAMPLE, measures, exportPrice: '90.00' }
    const price = within(stepOf(line, 'anti-dumping'), 'stated-export-price')
    expect(price).toMatchObject({ amount: '90.00', unit: 'USD' })
  })

  test('is less content: of the whole value, rounded to the cent', () => {
    const deduction = { least: '0.15' }
    const [base] = stepOf(
      { ...GUIDE_EXAMPLE, measures: [{ ...surtax, deduction }] },
      'surtax',
    ).inputs
    expect(base?.inputs.map(({ code, rounding }) => [code, rounding])).toEqual([
      ['value-for-duty', null],
      ['content', 'half-up-to-cent'],
    ])
  })

  // Law: the excess of 115,000.00 over 100,000.00 for one vehicle.
  test('is what exceeds the threshold of a luxury', () => {
    const above = { perUnit: '100000', unit: 'NMB' }
    const luxury = {
      type: 'luxury-tax',
      regime: 'L',
      regular: { adValorem: '0.2', above },
    } as const
    const line = lineText({
      value: '115000.00',
      quantities: [{ quantity: '1', unit: 'NMB' }],
      measures: [luxury],
    })
    const step = stepOf(line, 'luxury-tax')
    expect(within(step, 'excess-value')).toMatchObject({ amount: '15000.00', unit: 'CAD' })
    expect(within(step, 'threshold')).toMatchObject({ amount: '100000', unit: 'CAD/NMB' })
  })
})

describe('a quantity', () => {
  const perKilogram = (quantities: LineText['quantities']) =>
    within(
      stepOf(
        { ...GUIDE_EXAMPLE, quantities, duty: { regular: { perUnit: '0.1', unit: 'KGM' } } },
        'customs-duty',
      ),
      'quantity',
    )

  test('that is stated in the unit of the rate was not converted, whatever else is stated', () => {
    const [tonnes, kilograms] = [
      { quantity: '2', unit: 'TNE' },
      { quantity: '1990', unit: 'KGM' },
    ]
    for (const stated of [[tonnes, kilograms], [kilograms, tonnes], [kilograms]]) {
      expect(perKilogram(stated)).toMatchObject({
        amount: '1990',
        unit: 'KGM',
        facts: {},
        source: null,
      })
    }
  })

  test('of no lot begun owes nothing', () => {
    const regular = { perUnit: '0.97299', unit: 'NMB', lots: [{ of: '5' }] }
    const duty = stepOf(
      { ...GUIDE_EXAMPLE, quantities: [{ quantity: '0', unit: 'NMB' }], duty: { regular } },
      'customs-duty',
    )
    expect([duty.amount, duty.formula]).toEqual(['0.00', '0.00'])
  })
})

test('a declaration is the total of its lines', () => {
  const result = calculateDeclaration([lineInputFrom(GUIDE_EXAMPLE)])
  if (result.status !== 'calculated') throw new Error('the guide example can be calculated')
  expect(explainDeclaration(result).code).toBe('declaration-total')
})
