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
