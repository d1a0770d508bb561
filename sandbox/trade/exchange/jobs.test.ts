import { beforeEach, describe, expect, test } from 'vitest'
import { openExchange, trueRate, type OpenExchange } from './testing/open-exchange.ts'

let exchange: OpenExchange

beforeEach(async () => {
  exchange = await openExchange()
})

describe('the daily fetch', () => {
  test('brings the rates of tomorrow at 19:00', async () => {
    await exchange.advanceTo('2026-03-02', '18:59')
    expect(await exchange.rateOn('USD', '2026-03-03')).toBeUndefined()
    await exchange.advanceTo('2026-03-02', '19:00')
    expect(await exchange.rateOn('USD', '2026-03-03')).toBe(trueRate('USD', '2026-03-03'))
    expect(await exchange.factTypes()).toEqual(['ExchangeRatesFetched'])
  })

  test('asks for nothing on evenings without a publication', async () => {
    await exchange.advanceTo('2026-03-06', '23:00')
    const before = (await exchange.factTypes()).length
    await exchange.advanceTo('2026-03-08', '23:00')
    expect((await exchange.factTypes()).length).toBe(before)
  })

  test('goes on by itself for months', async () => {
    await exchange.advanceTo('2026-06-30', '20:00')
    expect(await exchange.gaps()).toEqual([])
    expect(await exchange.rateOn('EUR', '2026-07-01')).toBe(trueRate('EUR', '2026-07-01'))
  })

  test('fills the days of an outage once it succeeds again', async () => {
    await exchange.fault('unavailable')
    await exchange.advanceTo('2026-03-05', '12:00')
    expect((await exchange.gaps()).map(({ on, reason }) => [on, reason])).toEqual([
      ['2026-03-03', 'status'],
      ['2026-03-04', 'status'],
      ['2026-03-05', 'status'],
    ])
    const missing = await exchange.find('USD', '2026-03-05')
    expect(missing).toMatchObject({ status: 'missing', last: { effectiveOn: '2026-02-28' } })
    await exchange.liftFaults()
    await exchange.advanceTo('2026-03-05', '19:00')
    for (const on of ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']) {
      expect(await exchange.rateOn('USD', on)).toBe(trueRate('USD', on))
    }
    expect(await exchange.gaps()).toEqual([])
  })

  test('tells of failures and successes in the activity log', async () => {
    await exchange.fault('unavailable', { remaining: 1 })
    await exchange.advanceTo('2026-03-03', '19:00')
    expect(await exchange.factTypes()).toEqual(['ExchangeRatesFetchFailed', 'ExchangeRatesFetched'])
  })

  test('lets go of what waited for the days that were missing, at once and once', async () => {
    await exchange.fault('unavailable', { remaining: 2 })
    await exchange.advanceTo('2026-03-04', '18:59')
    expect(exchange.released).toEqual([])
    await exchange.advanceTo('2026-03-04', '19:00')
    expect(exchange.released).toEqual(['2026-03-03', '2026-03-04', '2026-03-05'])
  })

  test('lets go of what waited for the weekend too when the rates of Saturday come late', async () => {
    await exchange.advanceTo('2026-03-06', '12:00')
    exchange.released.length = 0
    await exchange.fault('unavailable', { remaining: 1 })
    await exchange.advanceTo('2026-03-07', '20:00')
    expect(exchange.released).toEqual(['2026-03-07', '2026-03-08', '2026-03-09'])
  })

  test('asks again for a currency that was missing, until it is there', async () => {
    await exchange.fault('missing-currency', { details: { currency: 'USD' }, remaining: 1 })
    await exchange.advanceTo('2026-03-02', '20:00')
    expect(await exchange.gaps()).toMatchObject([
      { on: '2026-03-03', currencies: ['USD'], reason: 'not-published' },
    ])
    expect(await exchange.find('USD', '2026-03-03')).toMatchObject({ status: 'missing' })
    expect(await exchange.rateOn('EUR', '2026-03-03')).toBe(trueRate('EUR', '2026-03-03'))
    await exchange.advanceTo('2026-03-03', '20:00')
    expect(await exchange.gaps()).toEqual([])
    expect(await exchange.rateOn('USD', '2026-03-03')).toBe(trueRate('USD', '2026-03-03'))
  })

  test('leaves a correction of an officer as it is', async () => {
    await exchange.fault('missing-currency', { details: { currency: 'EUR' }, remaining: 1 })
    await exchange.advanceTo('2026-03-02', '20:00')
    await exchange.publish('1.5', '2026-03-03')
    await exchange.advanceTo('2026-03-03', '20:00')
    expect(await exchange.gaps()).toEqual([])
    expect(await exchange.rateOn('USD', '2026-03-03')).toBe('1.5')
  })
})
