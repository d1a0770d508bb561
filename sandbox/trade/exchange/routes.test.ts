import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { asRefusal, problemResponse, type App, type Env } from '../../platform/http/index.ts'
import { exchangeRoutes } from './routes.ts'
import { openExchange, type OpenExchange } from './testing/open-exchange.ts'

const PUBLIC = '/exchange-rate-lambda/exchange-rates'
const OFFICER = '/v1/officer/exchange-rates'

let exchange: OpenExchange
let app: App
const asked: unknown[] = []

beforeEach(async () => {
  exchange = await openExchange()
  asked.length = 0
  app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('requestId', 'r')
    context.set('gate', {
      open: (_context, access) => {
        asked.push(access)
        return Promise.resolve(exchange.call())
      },
    })
    await next()
  })
  app.route('/', exchangeRoutes)
  app.onError((error, context) => problemResponse(context, asRefusal(error)))
})

/** As much of the answers as the tests take apart. */
interface Body {
  readonly ForeignExchangeRates: readonly {
    readonly FromCurrency: { readonly Value: string }
    readonly ExchangeRateEffectiveTimestamp: string
  }[]
  readonly items: readonly object[]
  readonly code: string
  readonly error: { readonly message: string }
}

async function read(path: string, init?: RequestInit): Promise<{ status: number; body: Body }> {
  const response = await app.request(path, init)
  return { status: response.status, body: (await response.json()) as Body }
}

function send(method: string, path: string, body?: object) {
  const headers = { 'content-type': 'application/json' }
  return read(path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
}

describe('the public API', () => {
  test('gives the rates in force today when no dates are given', async () => {
    const { status, body } = await read(PUBLIC)
    expect(status).toBe(200)
    expect(asked).toEqual(['anyone'])
    const dollar = body.ForeignExchangeRates.find((row) => row.FromCurrency.Value === 'USD')
    expect(dollar).toEqual({
      ExchangeRateId: expect.any(Number),
      Rate: expect.stringMatching(/^1\.\d{4}$/),
      ExchangeRateEffectiveTimestamp: '2026-02-28T00:00:00.000Z',
      ExchangeRateExpiryTimestamp: '2026-03-02T23:59:59.000Z',
      ExchangeRateSource: 'BoC',
      FromCurrency: { Value: 'USD' },
      FromCurrencyCSN: expect.any(Number),
      ToCurrency: { Value: 'CAD' },
      ToCurrencyCSN: 36,
    })
  })

  test('gives a history page by page', async () => {
    const range = `${PUBLIC}?startDate=2026-02-25&endDate=2026-02-27`
    const all = (await read(range)).body.ForeignExchangeRates
    expect(new Set(all.map((row) => row.ExchangeRateEffectiveTimestamp.slice(0, 10)))).toEqual(
      new Set(['2026-02-25', '2026-02-26', '2026-02-27']),
    )
    const pages = []
    for (let skip = 0; skip < all.length; skip += 50) {
      const page = (await read(`${range}&limit=50&skip=${String(skip)}`)).body.ForeignExchangeRates
      expect(page.length).toBeLessThanOrEqual(50)
      pages.push(...page)
    }
    expect(pages).toEqual(all)
  })

  test('has no rows for a day whose rates are wanting', async () => {
    await exchange.fault('unavailable')
    await exchange.advanceTo('2026-03-03', '12:00')
    expect((await read(PUBLIC)).body).toEqual({ ForeignExchangeRates: [] })
  })

  test.each([
    'startDate=2026-02-30&endDate=2026-03-01',
    'startDate=2026-02-27&endDate=2026-02-26',
    'startDate=2026-02-27',
    'endDate=2026-02-27',
    'startDate=&endDate=',
    'limit=0',
    'limit=-1',
    'skip=x',
    'limit=99999999999999999999',
  ])('refuses "%s" in its own shape', async (query) => {
    const { status, body } = await read(`${PUBLIC}?${query}`)
    expect(status).toBe(400)
    expect(body).toEqual({
      error: {
        statusCode: 400,
        name: 'BadRequestError',
        message: expect.stringMatching(/startDate|limit/),
      },
    })
  })

  test('refuses in French too', async () => {
    const { body } = await read(`${PUBLIC}?limit=0`, { headers: { 'accept-language': 'fr-CA' } })
    expect(body.error.message).toContain('nombres entiers')
  })
})

describe('an officer', () => {
  test('lists the days with their gaps', async () => {
    await exchange.fault('unavailable', { remaining: 1 })
    await exchange.advanceTo('2026-03-03', '12:00')
    const { body } = await read(`${OFFICER}?from=2026-02-28&to=2026-03-03`)
    expect(asked).toEqual([['officer', 'administrator']])
    expect(body.items).toEqual([
      { on: '2026-02-28', status: 'complete', rates: expect.any(Number) },
      {
        on: '2026-03-03',
        status: 'missing',
        rates: 0,
        reason: 'status',
        triedAt: '2026-03-03T00:00:00.000Z',
      },
    ])
  })

  test('is told when the range is backwards or too long', async () => {
    for (const range of ['from=2026-03-02&to=2026-03-01', 'from=2020-01-01&to=2026-03-01']) {
      const { status, body } = await read(`${OFFICER}?${range}`)
      expect([status, body.code]).toEqual([422, 'exchange-range-invalid'])
    }
  })

  test('fetches a missing day and hears what came of it', async () => {
    await exchange.fault('unavailable', { remaining: 2 })
    await exchange.advanceTo('2026-03-03', '12:00')
    const path = `${OFFICER}/2026-03-03/fetch`
    expect(await send('POST', path)).toMatchObject({
      status: 200,
      body: { status: 'failed', reason: 'status', added: 0, day: { status: 'missing' } },
    })
    expect(await send('POST', path)).toMatchObject({
      status: 200,
      body: { status: 'fetched', revised: 0, day: { status: 'complete' } },
    })
    expect(exchange.released).toEqual(['2026-03-03'])
  })

  test('corrects a rate and reads its history', async () => {
    const path = `${OFFICER}/2026-02-28/USD`
    const body = { rate: '1.5000', reason: 'misprint' }
    const corrected = await send('PUT', path, body)
    expect(corrected).toMatchObject({ status: 200, body: { rate: '1.5', revision: 2 } })
    expect((await send('PUT', path, body)).body).toEqual(corrected.body)
    expect((await read(path)).body).toMatchObject({
      currency: 'USD',
      rate: '1.5',
      revisions: [{ revision: 2, rate: '1.5', reason: 'misprint', by: 'officer:o-1' }],
    })
  })

  test('names a rate that is none at its place', async () => {
    const sent = { rate: '-1', reason: 'misprint' }
    expect((await send('PUT', `${OFFICER}/2026-02-28/USD`, sent)).body).toMatchObject({
      errors: [{ code: 'rate-invalid', pointer: '#/rate' }],
    })
  })

  test.each([
    ['PUT', '/2026-02-28/CAD', { rate: '1', reason: 'r' }, 'exchange-currency-unknown'],
    ['PUT', '/2026-03-01/USD', { rate: '1', reason: 'r' }, 'exchange-day-carried'],
    ['PUT', '/2026-02-28/USD', { rate: '0', reason: 'r' }, 'exchange-rate-implausible'],
    ['PUT', '/2026-02-28/USD', { rate: '-1', reason: 'r' }, 'validation-failed'],
    ['PUT', '/2026-02-28/usd', { rate: '1', reason: 'r' }, 'validation-failed'],
    ['PUT', '/2026-02-28/USD', { rate: '1', reason: '' }, 'validation-failed'],
    ['POST', '/2026-03-04/fetch', undefined, 'exchange-day-out-of-reach'],
    ['POST', '/2026-03-01/fetch', undefined, 'exchange-day-carried'],
    ['GET', '/2026-02-28/QQQ', undefined, 'exchange-rate-not-kept'],
  ])('is refused %s %s %o for %s', async (...row) => {
    const [method, path, sent, code] = row
    expect((await send(method, OFFICER + path, sent)).body.code).toBe(code)
  })
})
