import { describe, expect, test } from 'vitest'
import { formatRate } from '../../kernel/rate.ts'
import { localDate } from '../../kernel/time.ts'
import { accountingDay, resolveGoods } from './resolve.ts'
import { filingFrom } from './testing/filing-from.ts'

/** Dish washers of the United States, on which a surtax lay to the end of 19 May 2019. */
function dishWashers(shippedOn: string, releasedOn: string) {
  return filingFrom({
    header: { releasedOn },
    invoice: { directShipmentOn: shippedOn },
    line: { classification: '8422.11.90.90', origin: 'UNY', unit: 'NMB' },
  })
}

const TODAY = localDate('2026-03-02')

test.each([
  ['2019-05-17', '2019-05-19', 1],
  ['2019-05-17', '2019-05-20', 0],
  ['2018-06-29', '2018-06-30', 0],
  ['2018-06-29', '2018-07-01', 1],
])('goods shipped on %s and released on %s meet %s surtaxes', (shippedOn, releasedOn, count) => {
  const filing = dishWashers(shippedOn, releasedOn)
  const [[line] = []] = resolveGoods(filing, accountingDay(filing, TODAY))
  expect(line?.surtaxes).toHaveLength(count)
})

test('goods without a release date are accounted for on the day of filing', () => {
  const { releasedOn: _released, ...filing } = dishWashers('2019-05-17', '2019-05-19')
  expect(accountingDay(filing, TODAY)).toBe(TODAY)
})

test('what an earlier version kept is counted by the direct shipment date, as it was', () => {
  const filing = dishWashers('2019-05-17', '2019-05-20')
  const [[line] = []] = resolveGoods(filing, undefined)
  expect(line?.surtaxes).toHaveLength(1)
})

test('goods under a treatment that there is not may claim nothing', () => {
  const filing = filingFrom({ line: { treatment: '99', treatmentInTransit: true } })
  const [[line] = []] = resolveGoods(filing, TODAY)
  expect(line).toMatchObject({
    treatment: undefined,
    treatmentIsValid: false,
    treatmentIsKept: false,
    dutyRate: undefined,
    tariffCodeFits: true,
    tariffCodeIsOpen: true,
    relief: null,
  })
})

// The General Tariff of chapter 99 is not free; customs duty under another treatment is.
test.each([
  ['3', null],
  ['2', { tariffCode: '9993', relieves: ['customs-duty'] }],
])('tariff code 9993 under treatment %s relieves %j', (treatment, relief) => {
  const filing = filingFrom({ line: { treatment, tariffCode: '9993' } })
  const [[line] = []] = resolveGoods(filing, TODAY)
  if (relief === null) expect(line?.relief).toBeNull()
  else expect(line?.relief).toMatchObject(relief)
})

describe('what a block says that its measure counts by', () => {
  const BAR = { classification: '7214.20.00.22', unit: 'KGM', origin: 'KR' }
  const dumping = { type: 'anti-dumping', regime: 'XSIMA-REBAR-KR', subject: 'subject' }
  const melted = { type: 'surtax', regime: '25154A', subject: 'subject' }
  const measured = { quantity: '0.9', unit: 'TNE' }

  function measuredBy(...duties: readonly object[]) {
    const [[line] = []] = resolveGoods(filingFrom({ line: { ...BAR, duties } }), TODAY)
    return line?.measures.map((measure) => [measure.regime, 'measured' in measure])
  }

  test('is for that measure alone', () => {
    expect(measuredBy({ ...dumping, measured }, melted)).toEqual([
      ['25154A', false],
      ['XSIMA-REBAR-KR', true],
    ])
    expect(measuredBy(dumping, { ...melted, measured })).toEqual([
      ['25154A', true],
      ['XSIMA-REBAR-KR', false],
    ])
  })

  test('is nothing where no block says any', () => {
    expect(measuredBy(dumping, melted)).toEqual([
      ['25154A', false],
      ['XSIMA-REBAR-KR', false],
    ])
  })
})

// SOR/2025-118, s. 2(2), of vehicles under the United States Tariff.
test('content that the filer claims of a vehicle comes with the least that the order takes off', () => {
  const block = { type: 'surtax', regime: '25118A', subject: 'subject' }
  const car = { classification: '8703.23.00.22', origin: 'UMI' }
  const deductionOf = (treatment: string, claimed: object) => {
    const filing = filingFrom({ line: { ...car, treatment, duties: [{ ...block, ...claimed }] } })
    const [[line] = []] = resolveGoods(filing, TODAY)
    const deduction = line?.measures.find(({ regime }) => regime === '25118A')?.deduction
    return deduction && [formatRate(deduction.least), deduction.claimed]
  }
  expect(deductionOf('10', { content: '12000.00' })).toEqual(['0.15', 1_200_000n])
  expect(deductionOf('10', {})).toEqual(['0.15', undefined])
  expect(deductionOf('2', {})).toBeUndefined()
})
