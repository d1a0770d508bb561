import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { allowOrigins, isLoopbackOrigin } from './cors.ts'
import type { Env } from './index.ts'

const PAGE = 'http://localhost:5173'

function appFor(...origins: string[]): Hono<Env> {
  return new Hono<Env>()
    .use(allowOrigins(origins))
    .get('/', () => new Response('ok', { headers: { vary: 'accept-language' } }))
    .options('/', () => new Response(null, { status: 204, headers: { allow: 'GET, OPTIONS' } }))
}

function ask(origin: string | undefined, ...origins: string[]) {
  return appFor(...origins).request('/', { headers: origin === undefined ? {} : { origin } })
}

describe('an origin that was named', () => {
  test('may read the answer and the headers that a client acts upon', async () => {
    const { headers } = await ask(PAGE, PAGE)
    expect(headers.get('access-control-allow-origin')).toBe(PAGE)
    expect(headers.get('access-control-expose-headers')).toBe(
      'Location, Idempotency-Replayed, Retry-After, WWW-Authenticate',
    )
    expect(headers.get('vary')).toBe('accept-language, origin')
  })

  test('never sends cookies', async () => {
    const { headers } = await ask(PAGE, PAGE)
    expect(headers.has('access-control-allow-credentials')).toBe(false)
  })

  test.each([
    ['http://127.0.0.1:3000', 'http://127.0.0.1:*'],
    ['http://[::1]:3000', 'http://[::1]:*'],
    ['http://localhost', 'http://localhost:*'],
    ['http://localhost', 'http://localhost'],
  ])('%s is met by %s', async (origin, named) => {
    const { headers } = await ask(origin, 'http://localhost:1', named)
    expect(headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('is told before its request what it may send', async () => {
    const answer = await appFor(PAGE).request('/', {
      method: 'OPTIONS',
      headers: { origin: PAGE, 'access-control-request-method': 'GET' },
    })
    expect(answer.status).toBe(204)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'GET, OPTIONS',
      'access-control-allow-headers':
        'Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Prefer',
      'access-control-max-age': '600',
    })
  })
})

describe('another', () => {
  test.each([
    undefined,
    'null',
    'http://localhost:5174',
    'https://localhost:5173',
    'http://localhost:5173.evil.example',
    'http://localhost.evil.example:5173',
  ])('%s is told nothing of it, but that the answer varies', async (origin) => {
    const { headers } = await ask(origin, PAGE, 'http://127.0.0.1:*')
    expect(headers.has('access-control-allow-origin')).toBe(false)
    expect(headers.get('vary')).toBe('accept-language, origin')
  })

  test('is not told more before its request', async () => {
    const answer = await appFor(PAGE).request('/', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'GET' },
    })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-'))).toEqual([])
  })
})

test.each([
  ['http://localhost:5173', true],
  ['http://localhost:*', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:8080', true],
  ['http://localhost:0', false],
  ['http://localhost:65536', false],
  ['http://localhost:5173/', false],
  ['http://localhost:', false],
  ['http://example.com', false],
  ['http://localhost.example.com', false],
  ['localhost:5173', false],
  ['ws://localhost:5173', false],
  ['null', false],
  ['*', false],
  ['', false],
])('%j can be named: %s', (text, isNameable) => {
  expect(isLoopbackOrigin(text)).toBe(isNameable)
})
