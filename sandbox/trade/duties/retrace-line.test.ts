import { describe, expect, test } from 'vitest'
import { explainLine } from './explain-line.ts'
import type { Charge } from './charge.ts'
import type { KeptInput } from './line-input.ts'
import { retraceLine, type KeptLine } from './retrace-line.ts'
import { calculated } from './testing/calculated.ts'
import { lineInputFrom } from './testing/line-input-from.ts'
import { lineText, type LineText } from './testing/line-text.ts'

const SURTAXED = lineText({
  value: '150.00',
  duty: { regular: { adValorem: '0.08' } },
  measures: [{ type: 'surtax', regime: 'US1', regular: { adValorem: '0.1' } }],
})

function keptOf(text: LineText): KeptLine {
  const { charges, valueForDuty, valueForTax, total } = calculated(text)
  const kept = charges.map(({ working: _, ...charge }: Charge) => charge)
  return { charges: kept, valueForDuty, valueForTax, total }
}

function retraced(then: LineText, today: KeptInput) {
  return explainLine(retraceLine(today, keptOf(then)))
}

const TODAY = lineInputFrom(SURTAXED)

test('explains as the calculation did, while nothing is known otherwise', () => {
  expect(retraced(SURTAXED, TODAY)).toEqual(explainLine(calculated(SURTAXED)))
})

describe('a rate that is known otherwise by now', () => {
  const measures = lineInputFrom({
    ...SURTAXED,
    measures: [{ type: 'surtax', regime: 'US1', regular: { adValorem: '0.2' } }],
  }).measures

  test('leaves the amount as it was kept, and tells what follows from it', () => {
    const { inputs } = retraced(SURTAXED, { ...TODAY, measures })
    expect(
      inputs.map(({ code, amount, formula, source }) => [code, amount, formula, source]),
    ).toEqual([
      ['value-for-duty', '150.00', null, null],
      ['customs-duty', '12.00', '150.00 CAD × 8%', 'testing'],
      ['surtax', '15.00', null, 'duties-kept-amount'],
      ['value-for-tax', '177.00', '150.00 + 12.00 + 15.00', 'duties-value-for-tax'],
      ['gst', '8.85', '177.00 CAD × 5%', 'testing'],
    ])
  })
})

test.each([
  ['a rate of duty', { dutyRate: undefined }, 'customs-duty'],
  ['a measure', { measures: [] }, 'surtax'],
  ['a rate of GST', { gst: undefined }, 'gst'],
])('tells the amount alone where %s is not known any more', (_what, lost, code) => {
  const { inputs } = retraced(SURTAXED, { ...TODAY, ...lost })
  const unexplained = inputs.filter(
    ({ code, formula }) => formula === null && code !== 'value-for-duty',
  )
  expect(unexplained.map((node) => [node.code, node.source])).toEqual([
    [code, 'duties-kept-amount'],
  ])
})

test('takes no relief of today for the reason of an amount that was charged', () => {
  const relief = lineInputFrom({ ...SURTAXED, relieves: ['customs-duty'] }).relief
  const duty = retraced(SURTAXED, { ...TODAY, relief }).inputs[1]
  expect([duty?.amount, duty?.source]).toEqual(['12.00', 'duties-kept-amount'])
})

describe('a measure', () => {
  test('that was not charged then is told so', () => {
    const then = { ...SURTAXED, measures: [] }
    const told = retraced(then, TODAY).inputs.find(({ code }) => code === 'not-charged')
    expect(told?.facts).toEqual({ charge: 'surtax', regime: 'US1', reason: 'not-charged-then' })
  })

  test('that was charged then is not told to be uncharged, whatever is known today', () => {
    const [measure] = TODAY.measures
    if (measure === undefined) throw new Error('the line bears a surtax')
    const { type, regime, source } = measure
    const unborne = [{ type, regime, source, reason: 'exempt', facts: {} }] as const
    const told = retraced(SURTAXED, { ...TODAY, measures: [], unborne })
    expect(told.inputs.filter(({ code }) => code === 'not-charged')).toEqual([])
  })
})

describe('of several charges', () => {
  const surtaxes = lineText({
    value: '150.00',
    measures: [
      { type: 'surtax', regime: 'US1', regular: { adValorem: '0.1' } },
      { type: 'surtax', regime: 'CN1', regular: { adValorem: '0.25' } },
      { type: 'countervailing', regime: 'CN1', regular: { adValorem: '0.02' } },
    ],
  })

  test('each is explained by its own measure', () => {
    const { inputs } = retraced(surtaxes, lineInputFrom(surtaxes))
    const told = inputs.flatMap(({ formula, facts }) =>
      'regime' in facts ? [[facts.regime, formula]] : [],
    )
    expect(told).toEqual([
      ['US1', '150.00 CAD × 10%'],
      ['CN1', '150.00 CAD × 25%'],
      ['CN1', '150.00 CAD × 2%'],
    ])
  })

  test('those that were not charged then are told, and not those that were', () => {
    const [one, ...others] = surtaxes.measures
    if (one === undefined) throw new Error('the line bears a surtax')
    const notCharged = (then: LineText) =>
      retraced(then, lineInputFrom(surtaxes))
        .inputs.filter(({ code }) => code === 'not-charged')
        .map(({ facts }) => [facts.charge, facts.regime])
    expect(notCharged({ ...surtaxes, measures: [one] })).toEqual([
      ['surtax', 'CN1'],
      ['countervailing', 'CN1'],
    ])
    expect(notCharged({ ...surtaxes, measures: others })).toEqual([['surtax', 'US1']])
  })

  test('what is not charged today either keeps its reason', () => {
    const today = lineInputFrom(SURTAXED)
    const { source } = today.gst
    const exempt = { type: 'surtax', regime: 'CN1', reason: 'exempt', facts: {}, source } as const
    const { inputs } = retraced(SURTAXED, { ...today, unborne: [exempt] })
    expect(inputs.find(({ code }) => code === 'not-charged')?.facts).toMatchObject({
      regime: 'CN1',
      reason: 'exempt',
    })
  })
})

test('an amount that could not be computed then is that of the filer still', () => {
  const selfDeclared = [{ type: 'customs-duty', regime: null, amount: '1.50' } as const]
  const unknown = { ...SURTAXED, duty: { regular: { perUnit: '0.5', unit: 'LTR' } }, selfDeclared }
  const duty = retraced(unknown, { ...TODAY, dutyRate: lineInputFrom(SURTAXED).dutyRate }).inputs[1]
  expect(duty?.amount).toBe('1.50')
  expect(duty?.inputs.map(({ code }) => code)).toEqual(['self-declared-amount'])
})
