import { beforeEach, describe, expect, test } from 'vitest'
import { rate } from '../../kernel/rate.ts'
import { openExchange, trueRate, type OpenExchange } from './testing/open-exchange.ts'

let exchange: OpenExchange

beforeEach(async () => {
  exchange = await openExchange()
})

describe('a new workspace', () => {
  test('has the rates of its last 120 days and no gap', async () => {
    expect(await exchange.rateOn('USD', '2025-11-03')).toBe(trueRate('USD', '2025-11-01'))
    expect(await exchange.rateOn('JPY', '2026-02-26')).toBe(trueRate('JPY', '2026-02-26'))
    expect(await exchange.gaps()).toEqual([])
  })

  test('keeps the rates of Saturday in force through Monday, as published', async () => {
    for (const on of ['2026-02-28', '2026-03-01', '2026-03-02']) {
      expect(await exchange.find('USD', on)).toMatchObject({
        status: 'published',
        effectiveOn: '2026-02-28',
        revision: 1,
      })
    }
  })

  test('takes a Canadian dollar for a dollar', async () => {
    expect(await exchange.find('CAD', '2026-02-27')).toMatchObject({
      status: 'published',
      rate: rate('1'),
    })
  })

  test.each(['QQQ', '__proto__', 'constructor', 'toString', ''])(
    'has no rate of the currency "%s"',
    async (currency) => {
      expect(await exchange.find(currency, '2026-02-27')).toEqual({ status: 'missing' })
    },
  )

  test('does not know the rates of tomorrow', async () => {
    expect(await exchange.find('USD', '2026-03-03')).toMatchObject({
      status: 'missing',
      last: { effectiveOn: '2026-02-28' },
    })
  })
})

describe('a workspace made twice', () => {
  test('from one seed through the same outage has the same state', async () => {
    const hashes = []
    for (const made of [await openExchange(), await openExchange()]) {
      await made.fault('unavailable', { probability: 0.5 })
      await made.advanceTo('2026-04-30', '20:00')
      hashes.push(await made.workspace.store.hash())
    }
    expect(hashes[0]).toBe(hashes[1])
  })
})
