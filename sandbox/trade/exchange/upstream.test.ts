import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { fetchRates, type Send } from './upstream.ts'

const on = localDate('2026-02-27')

function row(more: object = {}) {
  return {
    ExchangeRateId: 7,
    Rate: '1.3725',
    ExchangeRateEffectiveTimestamp: '2026-02-27T00:00:00.000Z',
    ExchangeRateExpiryTimestamp: '2026-02-27T23:59:59.000Z',
    ExchangeRateSource: 'BoC',
    FromCurrency: { Value: 'USD' },
    FromCurrencyCSN: 1,
    ToCurrency: { Value: 'CAD' },
    ToCurrencyCSN: 36,
    ...more,
  }
}

const usd = { on: '2026-02-27', currency: 'USD', rate: '1.3725', source: 'BoC', id: 7 }

/** Answers the first page with these rows and later ones with none. */
function sends(...rows: readonly unknown[]): Send {
  return (request) => {
    const first = new URL(request.url).searchParams.get('skip') === '0'
    return Promise.resolve(Response.json({ ForeignExchangeRates: first ? rows : [] }))
  }
}

function ask(send: Send, timeLimitMs = 1000) {
  return fetchRates({ address: 'https://rates.invalid', timeLimitMs, send }, { from: on, to: on })
}

const answers =
  (make: () => Response): Send =>
  () =>
    Promise.resolve(make())

describe('an upstream that behaves', () => {
  test('gives the rows of its pages', async () => {
    expect(await ask(sends(row()))).toEqual({ status: 'fetched', rates: [usd], rejected: [] })
  })

  test('is asked in the words of the API', async () => {
    const asked: string[] = []
    await ask((request) => {
      asked.push(request.url)
      return sends()(request)
    })
    expect(asked).toEqual([
      'https://rates.invalid/exchange-rate-lambda/exchange-rates?startDate=2026-02-27&endDate=2026-02-27&limit=1000&skip=0',
    ])
  })

  test('may answer in shorter pages than asked for', async () => {
    const all = ['USD', 'EUR', 'GBP', 'JPY', 'CHF'].map((code) =>
      row({ FromCurrency: { Value: code } }),
    )
    const send: Send = (request) => {
      const skip = Number(new URL(request.url).searchParams.get('skip'))
      return Promise.resolve(Response.json({ ForeignExchangeRates: all.slice(skip, skip + 2) }))
    }
    const fetched = await ask(send)
    expect(fetched).toMatchObject({ status: 'fetched' })
    expect(fetched.status === 'fetched' && fetched.rates.map(({ currency }) => currency)).toEqual([
      'USD',
      'EUR',
      'GBP',
      'JPY',
      'CHF',
    ])
  })

  test('may ignore the page asked for', async () => {
    const send = answers(() => Response.json({ ForeignExchangeRates: [row()] }))
    expect(await ask(send)).toEqual({ status: 'fetched', rates: [usd], rejected: [] })
  })
})

describe('an upstream that fails', () => {
  const endless = () =>
    new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1024 * 1024).fill(32)) })
  const broken = () => new ReadableStream({ pull: (stream) => stream.error(new Error('reset')) })
  const json = (text: string) => () => new Response(text)

  test.each<[string, string, Send]>([
    ['a refused connection', 'network', () => Promise.reject(new TypeError('fetch failed'))],
    ['a body that breaks off', 'network', answers(() => new Response(broken()))],
    ['503', 'status', answers(() => new Response('', { status: 503 }))],
    ['404 in HTML', 'status', answers(() => new Response('<html>', { status: 404 }))],
    ['429', 'throttled', answers(() => new Response('', { status: 429 }))],
    ['an HTML page with 200', 'not-json', answers(json('<html>Maintenance</html>'))],
    ['truncated JSON', 'not-json', answers(json('{"ForeignExchangeRates":[{"Rate":"1.'))],
    ['an empty body', 'not-json', answers(json(''))],
    ['null', 'wrong-shape', answers(json('null'))],
    ['an array', 'wrong-shape', answers(json('[]'))],
    ['rows that are no array', 'wrong-shape', answers(json('{"ForeignExchangeRates":{}}'))],
    ['a body without end', 'too-large', answers(() => new Response(endless()))],
  ])('%s is the outcome "%s"', async (_what, reason, send) => {
    expect(await ask(send)).toEqual({ status: 'failed', reason })
  })

  test('silence ends at the time limit, also when the signal is not heeded', async () => {
    expect(await ask(() => new Promise(() => undefined), 20)).toEqual({
      status: 'failed',
      reason: 'timeout',
    })
  })

  test('a body that never comes ends at the time limit', async () => {
    const silent = answers(() => new Response(new ReadableStream()))
    expect(await ask(silent, 20)).toEqual({ status: 'failed', reason: 'timeout' })
  })

  test('pages without end are given up', async () => {
    let id = 0
    const send = answers(() =>
      Response.json({ ForeignExchangeRates: [row({ ExchangeRateId: ++id })] }),
    )
    expect(await ask(send)).toEqual({ status: 'failed', reason: 'too-many-pages' })
  })

  test('a second page that fails leaves nothing of the first', async () => {
    const send: Send = (request) =>
      request.url.endsWith('skip=0')
        ? sends(row())(request)
        : Promise.resolve(new Response('', { status: 500 }))
    expect(await ask(send)).toEqual({ status: 'failed', reason: 'status' })
  })
})

describe('a row that cannot be used', () => {
  const bad: readonly [string, string, unknown][] = [
    ['null', 'shape', null],
    ['a number as rate', 'shape', row({ Rate: 1.37 })],
    [
      'a day that does not exist',
      'shape',
      row({ ExchangeRateEffectiveTimestamp: '2026-02-30T00:00:00Z' }),
    ],
    ['an unknown source', 'shape', row({ ExchangeRateSource: 'ECB' })],
    ['no currency', 'shape', row({ FromCurrency: null })],
    ['a currency named __proto__', 'shape', row({ FromCurrency: { Value: '__proto__' } })],
    ['another target currency', 'target-currency', row({ ToCurrency: { Value: 'USD' } })],
    ['the dollar against itself', 'target-currency', row({ FromCurrency: { Value: 'CAD' } })],
    ['a negative rate', 'value', row({ Rate: '-1.3725' })],
    ['zero', 'value', row({ Rate: '0.0000' })],
    ['an absurd rate', 'value', row({ Rate: '100.0001' })],
    ['an exponent', 'value', row({ Rate: '1e3' })],
    ['a comma', 'value', row({ Rate: '1,3725' })],
    ['no number', 'value', row({ Rate: 'NaN' })],
  ]
  test.each(bad)('%s is left out for its %s', async (_what, fault, one) => {
    const good = row({ FromCurrency: { Value: 'EUR' }, Rate: '100' })
    const fetched = await ask(sends(one, good))
    expect(fetched).toMatchObject({ rates: [{ currency: 'EUR', rate: '100' }], rejected: [fault] })
  })

  test('rows that repeat each other count once', async () => {
    expect(await ask(sends(row(), row(), row({ Rate: '1.37250' })))).toMatchObject({
      rates: [usd],
      rejected: [],
    })
  })

  test('rows that contradict each other are both left out', async () => {
    expect(await ask(sends(row(), row({ Rate: '1.4000' })))).toEqual({
      status: 'fetched',
      rates: [],
      rejected: ['contradiction'],
    })
  })
})
