import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rate } from '../../kernel/rate.ts'
import { allGaps, putFeed } from './store.ts'
import { openExchange, type OpenExchange } from './testing/open-exchange.ts'

let exchange: OpenExchange

beforeEach(async () => {
  exchange = await openExchange()
})

afterEach(() => vi.unstubAllGlobals())

describe('an upstream on the network', () => {
  test('is asked by fetch, and what it lacks is a gap', async () => {
    const asked = vi.fn<typeof fetch>((request) => {
      const first = new URL((request as Request).url).searchParams.get('skip') === '0'
      return Promise.resolve(Response.json({ ForeignExchangeRates: first ? [ROW] : [] }))
    })
    vi.stubGlobal('fetch', asked)
    const remote = await openExchange({ upstream: 'https://rates.example' })
    await remote.advanceTo('2026-03-02', '19:00')
    const request = asked.mock.calls[0]?.[0] as Request
    expect(new URL(request.url).host).toBe('rates.example')
    const { store } = remote.workspace
    expect(await remote.find('USD', '2026-03-03')).toMatchObject({
      status: 'published',
      rate: rate('1.4321'),
      id: 99,
    })
    expect(await store.read(allGaps)).toMatchObject([{ on: '2026-03-03', reason: 'not-published' }])
  })

  test('is given up for the simulated one by naming none', async () => {
    await exchange.workspace.store.transact(async (transaction) => {
      putFeed(transaction, 'https://rates.example')
      putFeed(transaction, undefined)
    })
    await exchange.advanceTo('2026-03-02', '19:00')
    expect(await exchange.gaps()).toEqual([])
  })
})

const ROW = {
  ExchangeRateId: 99,
  Rate: '1.4321',
  ExchangeRateEffectiveTimestamp: '2026-03-03T00:00:00.000Z',
  ExchangeRateExpiryTimestamp: '2026-03-03T23:59:59.000Z',
  ExchangeRateSource: 'BoC',
  FromCurrency: { Value: 'USD' },
  FromCurrencyCSN: 1,
  ToCurrency: { Value: 'CAD' },
  ToCurrencyCSN: 36,
}
