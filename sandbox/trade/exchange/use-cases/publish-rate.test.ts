import { beforeEach, describe, expect, test } from 'vitest'
import { formatRate, rate } from '../../../kernel/rate.ts'
import { localDate } from '../../../kernel/time.ts'
import { revisionsOf } from '../store.ts'
import { openExchange, trueRate, type OpenExchange } from '../testing/open-exchange.ts'

let exchange: OpenExchange

beforeEach(async () => {
  exchange = await openExchange()
})

describe('a wrong value', () => {
  test('is put right by fetching the day again, as a new revision', async () => {
    await exchange.fault('wrong-value', { details: { currency: 'USD', factor: '10' } })
    await exchange.advanceTo('2026-03-02', '19:00')
    const right = trueRate('USD', '2026-03-03')
    const wrong = formatRate(rate(String(Math.round(Number(right) * 1e5) / 1e4)))
    expect(await exchange.rateOn('USD', '2026-03-03')).toBe(wrong)
    await exchange.liftFaults()
    await exchange.refetch('2026-03-03')
    expect(await exchange.find('USD', '2026-03-03')).toMatchObject({
      rate: rate(right),
      revision: 2,
    })
    expect(await exchange.find('EUR', '2026-03-03')).toMatchObject({ revision: 1 })
  })

  test('is put right by an officer, and the history says so', async () => {
    const before = trueRate('USD', '2026-02-28')
    await exchange.publish('1.2345')
    expect(await exchange.find('USD', '2026-03-02')).toMatchObject({
      rate: rate('1.2345'),
      revision: 2,
    })
    const revisions = await exchange.workspace.store.read((reader) =>
      revisionsOf(reader, localDate('2026-02-28'), 'USD'),
    )
    expect(revisions).toMatchObject([
      { revision: 2, rate: '1.2345', reason: 'misprint', by: 'officer:o-1' },
    ])
    expect(formatRate(rate(revisions[0]?.replacedRate ?? ''))).toBe(before)
    expect(await exchange.factTypes()).toEqual(['ExchangeRateCorrected'])
  })

  test('published again without a change makes no revision', async () => {
    await exchange.publish('1.2345')
    expect(await exchange.publish('1.23450')).toMatchObject({ revision: 2 })
  })

  test.each([
    ['a Sunday', 'exchange-day-carried', () => exchange.publish('1.3', '2026-03-01')],
    [
      'tomorrow before 19:00',
      'exchange-day-out-of-reach',
      () => exchange.publish('1.3', '2026-03-03'),
    ],
    ['a day before 2018', 'exchange-day-out-of-reach', () => exchange.publish('1.3', '2017-12-29')],
    [
      'the Canadian dollar',
      'exchange-currency-unknown',
      () => exchange.publish('1.3', '2026-02-28', 'CAD'),
    ],
    ['nil', 'exchange-rate-implausible', () => exchange.publish('0')],
    ['more than a hundred', 'exchange-rate-implausible', () => exchange.publish('100.0000000001')],
  ])('of %s is refused as %s', async (_what, code, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ problem: { code } })
  })

  test('published for a day that is wholly missing leaves the others wanting', async () => {
    await exchange.fault('unavailable')
    await exchange.advanceTo('2026-03-02', '20:00')
    await exchange.publish('1.4', '2026-03-03')
    expect(await exchange.find('USD', '2026-03-03')).toMatchObject({
      status: 'published',
      revision: 1,
    })
    expect(await exchange.find('EUR', '2026-03-03')).toMatchObject({ status: 'missing' })
    const [gap] = await exchange.gaps()
    expect(gap).toMatchObject({ on: '2026-03-03', reason: 'status' })
    expect(gap?.currencies).not.toContain('USD')
  })
})
