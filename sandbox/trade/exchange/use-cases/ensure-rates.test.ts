import { beforeEach, describe, expect, test } from 'vitest'
import { localDate } from '../../../kernel/time.ts'
import { ensureDays } from './ensure-rates.ts'
import { openExchange, trueRate, type OpenExchange } from '../testing/open-exchange.ts'

let exchange: OpenExchange

beforeEach(async () => {
  exchange = await openExchange()
})

describe('a day before the history that is kept', () => {
  const old = localDate('2025-06-11')

  test('is fetched once, however many ask at once', async () => {
    const before = await exchange.dayCount()
    await Promise.all(Array.from({ length: 20 }, () => ensureDays(exchange.call(), [old, old])))
    expect(await exchange.factTypes()).toEqual(['ExchangeRatesFetched'])
    expect(await exchange.dayCount()).toBe(before + 1)
    expect(await exchange.rateOn('USD', old)).toBe(trueRate('USD', old))
  })

  test('comes with the other days of the same declaration in one commit', async () => {
    await ensureDays(exchange.call(), [localDate('2025-06-11'), localDate('2024-01-09')])
    expect(await exchange.factTypes()).toEqual(['ExchangeRatesFetched'])
    expect(await exchange.rateOn('USD', '2024-01-09')).toBe(trueRate('USD', '2024-01-09'))
  })

  test('that could not be had is not asked for by every declaration', async () => {
    await exchange.fault('unavailable')
    await ensureDays(exchange.call(), [old])
    await exchange.liftFaults()
    await ensureDays(exchange.call(), [old])
    expect(await exchange.factTypes()).toEqual(['ExchangeRatesFetchFailed'])
    await exchange.advanceTo('2026-03-02', '19:00')
    expect(await exchange.rateOn('USD', old)).toBe(trueRate('USD', old))
    expect(exchange.released).toContain('2025-06-11')
  })

  test('is not asked for when it is kept, not reached yet, or too old', async () => {
    const asked = [
      '2026-02-27',
      '2026-03-02',
      '2026-03-04',
      '2099-01-01',
      '2017-12-29',
      '0001-01-01',
    ]
    await ensureDays(exchange.call(), asked.map(localDate))
    expect(await exchange.factTypes()).toEqual([])
    expect(await exchange.find('USD', '0001-01-01')).toEqual({ status: 'missing' })
  })
})
