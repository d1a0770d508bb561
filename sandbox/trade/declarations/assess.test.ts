import { describe, expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { formatQuantity } from '../../kernel/quantity.ts'
import { tariffCode } from '../tariff/index.ts'
import { assess, assessmentOf, exchangesOf, findUncountable, judged, valueOf } from './assess.ts'
import type { RateFact } from './facts.ts'
import { factsOf, filingFrom, INVOICE, invoiceRate, LINE, SHIPPED } from './testing/filing-from.ts'
import type { Changes } from './testing/filing-from.ts'

function firstLine(line: object) {
  const found = filingFrom({ line: { ...line } }).invoices[0]?.lines[0]
  if (found === undefined) throw new Error('the filing has a line')
  return found
}

function rateOf(fact: RateFact) {
  if (fact.status === 'missing') throw new Error('a rate is missing')
  return fact.rate
}

/** What the goods are counted to, at a rate of 1.35. */
function assessed(changes: Changes) {
  const goods = filingFrom(changes)
  const { lines, rates } = factsOf(goods)
  const assessable = { goods, lines, rates: rates.map(rateOf), measureRates: [] }
  const outcome = assess(assessable)
  if (outcome.status === 'faulty') throw new Error('the goods could not be counted')
  return { status: outcome.status, ...assessmentOf(outcome.calculated, assessable) }
}

describe('the weight of a line', () => {
  test.each([
    ['counts in kilograms beside a number of pieces', { weight: '7.5' }, ['40 NMB', '7.5 KGM']],
    ['is not there where none is stated', {}, ['40 NMB']],
    ['gives way to a quantity in kilograms', { unit: 'KGM', weight: '45' }, ['40 KGM']],
    ['gives way to a quantity in tonnes', { unit: 'TNE', weight: '45000' }, ['40 TNE']],
    [
      'counts alone where no quantity is stated',
      { quantity: undefined, unit: undefined, weight: '7.5' },
      ['7.5 KGM'],
    ],
    ['leaves nothing where neither is stated', { quantity: undefined, unit: undefined }, []],
  ])('%s', (_how, line, quantities) => {
    const counted = judged(firstLine(line), undefined).quantities
    expect(counted.map(({ quantity, unit }) => `${formatQuantity(quantity)} ${unit}`)).toEqual(
      quantities,
    )
  })
})

test('of a line of which nothing is known, what it says itself is judged', () => {
  const duties = [
    { type: 'surtax', regime: '25095A', selfDeclared: '5.00' },
    { type: 'gst', selfDeclared: '1.00' },
    { type: 'surtax', regime: '25066A' },
  ]
  expect(judged(firstLine({ exportPrice: '90', duties }), undefined)).toMatchObject({
    exportPrice: 9000n,
    dutyRate: undefined,
    measures: [],
    relief: null,
    selfDeclared: [
      { type: 'surtax', regime: '25095A', amount: 500n },
      { type: 'gst', regime: null, amount: 100n },
    ],
  })
  expect(judged(firstLine({}), undefined).exportPrice).toBeUndefined()
})

// 9992 counts the alteration alone; 9814 is for goods that come back as they left.
test.each([
  ['9992', '20.00', '20.00', true],
  ['9992', undefined, '200.00', undefined],
  ['9814', '20.00', '200.00', undefined],
  [undefined, '20.00', '200.00', undefined],
])(
  'under tariff code %s, a repair for %s counts as %s',
  (...[code, repairValue, value, isOfRepair]) => {
    const line = firstLine({ value: '200.00', ...(repairValue && { repairValue }) })
    const counted = valueOf(line, code === undefined ? undefined : tariffCode(code))
    expect(formatCents(counted.value)).toBe(value)
    expect(counted.isOfRepair).toBe(isOfRepair)
  },
)

test('the source of an exchange rate says whether it was published for the day', () => {
  const [published, carried] = (['published', 'carried-forward'] as const).map((status) =>
    invoiceRate({ currency: 'USD', on: SHIPPED }, '1.35', status),
  )
  if (published === undefined || carried === undefined) throw new Error('there are two rates')
  const sourcesOf = (index: number) => {
    const rates = [published, carried]
    const { exchange, otherExchange } = exchangesOf(
      { rates, measureRates: [[published, carried]] },
      index,
    )
    return [exchange, ...otherExchange].map(({ source, status }) => [status, source.id])
  }
  expect(sourcesOf(0)).toEqual([
    ['published', 'direct-shipment-date'],
    ['published', 'sima-exchange-rate'],
    ['carried-forward', 'cs0016355'],
  ])
  expect(sourcesOf(1)).toEqual([['carried-forward', 'cs0016355']])
})

describe('an assessment', () => {
  const invoice = (number: string, ...values: readonly string[]) => ({
    ...INVOICE,
    number,
    lines: values.map((value) => ({ ...LINE, value })),
  })
  const invoices = [invoice('INV-1', '100.00', '200.00'), invoice('INV-2', '300.00')]

  // By hand: 100, 200 and 300 x 1.35.
  test('has each line under its invoice', () => {
    const told = assessed({ invoices })
    expect(told.status).toBe('assessed')
    expect(told.invoices.map(({ lines }) => lines.map((line) => line.valueForDuty))).toEqual([
      ['135.00', '270.00'],
      ['405.00'],
    ])
    expect(told.totals.valueForDuty).toBe('810.00')
  })

  test('names the edition of the tariff that it was counted by', () => {
    expect(assessed({ invoices }).invoices.map(({ edition }) => edition)).toEqual([
      'T2026-2',
      'T2026-2',
    ])
  })

  test('has of each charge what there is of it, and the rate of the customs duty alone', () => {
    const duties = [{ type: 'surtax', selfDeclared: '5.00' }]
    const [line] = assessed({ line: { duties } }).invoices[0]?.lines ?? []
    // By hand: 270.00 at 18 % is 48.60; with the surtax 323.60, of which 5 % is 16.18.
    expect(JSON.parse(JSON.stringify(line?.charges))).toStrictEqual([
      { type: 'customs-duty', rate: '18%', computed: '48.60', amount: '48.60' },
      { type: 'surtax', selfDeclared: '5.00', amount: '5.00' },
      { type: 'gst', computed: '16.18', amount: '16.18' },
    ])
  })
})

test('what cannot be counted is told at its line, of whichever invoice', () => {
  const own = { type: 'customs-duty', selfDeclared: '10.00' }
  const faulty = { ...LINE, duties: [own, own] }
  const invoices = [
    { ...INVOICE, number: 'INV-1', lines: [LINE, faulty] },
    { ...INVOICE, number: 'INV-2', lines: [faulty] },
  ]
  const goods = filingFrom({ invoices })
  const { lines, rates } = factsOf(goods)
  const outcome = assess({ goods, lines, rates: rates.map(rateOf), measureRates: [] })
  const places = ['#/invoices/0/lines/1', '#/invoices/1/lines/0']

  expect(outcome.status === 'faulty' && outcome.violations.map(({ pointer }) => pointer)).toEqual(
    places,
  )
  expect(findUncountable(goods, lines).map(({ pointer }) => pointer)).toEqual(places)
  expect(findUncountable(goods, []).map(({ pointer }) => pointer)).toEqual(places)
})

describe('goods are not counted', () => {
  const goods = filingFrom()
  const { lines, rates } = factsOf(goods)
  const assessable = { goods, lines, rates: rates.map(rateOf), measureRates: [] }

  test.each<[string, object]>([
    ['whose rate of duty is not known', { dutyRate: undefined }],
    ['whose GST is not known', { gst: undefined }],
  ])('%s', (_which, unknown) => {
    const wanting = lines.map((of) => of.map((resolved) => ({ ...resolved, ...unknown })))
    expect(() => assess({ ...assessable, lines: wanting })).toThrow('after its rules held')
  })

  test('that were not looked up', () => {
    expect(() => assess({ ...assessable, lines: [] })).toThrow('after its rules held')
    expect(() => assess({ ...assessable, lines: [[]] })).toThrow('after its rules held')
  })

  test('without the rate of their invoice', () => {
    expect(() => assess({ ...assessable, rates: [] })).toThrow('only by its rate')
    const outcome = assess(assessable)
    if (outcome.status === 'faulty') throw new Error('the goods could not be counted')
    const kept = () => assessmentOf(outcome.calculated, { ...assessable, rates: [] })
    expect(kept).toThrow('without its rate')
  })
})

test('the edition is kept where the tariff item is known', () => {
  const goods = filingFrom()
  const { lines, rates } = factsOf(goods)
  const assessable = { goods, lines, rates: rates.map(rateOf), measureRates: [] }
  const outcome = assess(assessable)
  if (outcome.status === 'faulty') throw new Error('the goods could not be counted')
  const invoiceBy = (known: typeof lines) =>
    assessmentOf(outcome.calculated, { ...assessable, lines: known }).invoices[0]
  expect(invoiceBy(lines)).toHaveProperty('edition', 'T2026-2')
  const gone = lines.map((of) => of.map((resolved) => ({ ...resolved, item: undefined })))
  for (const known of [gone, [[]], []]) expect(invoiceBy(known)).not.toHaveProperty('edition')
})
