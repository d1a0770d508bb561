import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serveSandbox, type Served } from '../../sandbox/server/serve.ts'
import { Vendor } from './vendor.ts'

const MOST_FOLLOWERS = 200
const PATIENCE = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 }

describe('the server', () => {
  let vendor: Vendor
  let served: Served

  beforeEach(async () => {
    vendor = await Vendor.arrive()
    served = await serveSandbox(vendor.sandbox, { host: '127.0.0.1', port: 0 }, PATIENCE)
  })
  afterEach(async () => {
    await served[Symbol.asyncDispose]()
    await vendor.sandbox.close()
    expect(vendor.failures).toEqual([])
  })

  /** Bytes that no decent client sends; the socket stays open until the server ends it. */
  function open(bytes: string): Socket {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1')
    socket.write(bytes)
    return socket
  }

  /** All that comes back until the server ends it; after an error of the client it ends it rudely. */
  async function send(bytes: string): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>()
    let text = ''
    open(bytes)
      .on('data', (data) => (text += data.toString()))
      .on('error', () => undefined)
      .on('close', () => {
        resolve(text)
      })
    return await promise
  }

  /** As the administrator finds it by its instance. */
  async function exchangeOf({ instance }: Pick<Problem, 'instance'>): Promise<object> {
    const path = `/_sandbox/workspaces/default/exchanges/${instance}`
    const { status, text } = await vendor.throws(path, { token: vendor.sandbox.adminToken })
    expect([text, status]).toEqual([text, 200])
    return JSON.parse(text) as object
  }

  async function expectOnRecord(problem: Problem): Promise<void> {
    const { instance, status, code } = problem
    expect(await exchangeOf(problem)).toMatchObject({ instance, status, problem: code })
  }

  function follow(): Promise<Response> {
    const headers = { authorization: `Bearer ${vendor.token}` }
    return fetch(`${served.url}/v1/activity/stream`, { headers })
  }

  test('closes although somebody follows the log', async () => {
    expect((await follow()).status).toBe(200)
    await served[Symbol.asyncDispose]()
    await expect(fetch(`${served.url}/healthz`)).rejects.toThrow()
    served = await serveSandbox(vendor.sandbox, { host: '127.0.0.1', port: 0 })
  })

  test('keeps no seat at the log for those who hang up at once', async () => {
    const head = `GET /v1/activity/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${vendor.token}\r\n\r\n`
    for (let sent = 0; sent <= MOST_FOLLOWERS; sent++) {
      const socket = open(head)
      if (sent % 2 === 0) socket.write('\r\n', () => socket.resetAndDestroy())
      else socket.once('data', () => socket.resetAndDestroy())
      await once(socket, 'close')
    }
    await expect
      .poll(async () => {
        const next = await follow()
        await next.body?.cancel()
        return next.status
      })
      .toBe(200)
  })

  test.each([
    ['another name', 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\n', 421, 'misdirected-request'],
    [
      'another name in full',
      'GET http://evil.example/healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n',
      421,
      'misdirected-request',
    ],
    [
      'a name behind a user',
      'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1@evil.example\r\n',
      400,
      'request-unreadable',
    ],
    [
      'two lengths',
      'POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n',
      400,
      'request-unreadable',
    ],
    [
      'a length and chunks',
      'POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      400,
      'request-unreadable',
    ],
    [
      'endless headers',
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${'y'.repeat(100_000)}\r\n`,
      431,
      'headers-too-large',
    ],
    [
      'a control character in its path',
      'GET /w/de\u0001fault/healthz HTTP/1.1\r\nHost: localhost\r\n',
      400,
      'request-unreadable',
    ],
    [
      'raw bytes in its path',
      'GET /caf\u00e9 HTTP/1.1\r\nHost: localhost\r\n',
      400,
      'request-unreadable',
    ],
    [
      'an unknown method',
      'FOO /healthz HTTP/1.1\r\nHost: localhost\r\n',
      400,
      'request-unreadable',
    ],
    ['no path', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n', 400, 'request-unreadable'],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n', 400, 'request-unreadable'],
    ['its own name', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n', 200, undefined],
    [
      'an expectation',
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\n',
      200,
      undefined,
    ],
  ])('answers a request with %s', async (...row) => {
    const [, head, status, code] = row
    const answer = await send(`${head}Connection: close\r\n\r\n`)
    expect(answer.split(' ')[1]).toBe(String(status))
    if (code !== undefined) await expectOnRecord(expectProblem(answer, code, status))
  })

  test('tells in French which name is not its own', async () => {
    const answer = await send(
      'GET / HTTP/1.1\r\nHost: evil.example\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n',
    )
    await expectOnRecord(expectProblem(answer, 'misdirected-request', 421))
    expect(answer).toContain('« evil.example »')
  })

  test.each([
    ['another name', 'POST', '/v1/declarations?q=1', 'Host: evil.example'],
    ['two lengths', 'POST', '/v1/declarations?q=1', 'Content-Length: 1\r\nContent-Length: 2'],
    ['endless headers', 'GET', '/w/beta/v1/me?q=1', `X: ${'y'.repeat(100_000)}`],
    ['a host that is none', 'PUT', '/v1/me/profile?q=1', 'Host: a b'],
    ['an unknown method', 'FOO', '/healthz?q=1', 'X: y'],
  ])('puts on record which request had %s', async (...row) => {
    const [, method, target, headers] = row
    const host = headers.startsWith('Host') ? '' : 'Host: localhost\r\n'
    const answer = await send(
      `${method} ${target} HTTP/1.1\r\n${host}Connection: close\r\n${headers}\r\n\r\n`,
    )
    const problem = JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as Problem
    expect(await exchangeOf(problem)).toMatchObject({
      method,
      path: target.split('?')[0],
      query: 'q=1',
    })
  })

  test.each([
    ['no request at all', 'it is I\r\n\r\n'],
    ['a first line that never ends', 'x'.repeat(100_000)],
    [
      'another’s second thoughts',
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\n',
    ],
  ])('puts on record that nothing could be read of %s', async (_what, bytes) => {
    const answer = await send(bytes)
    const body = answer.slice(answer.lastIndexOf('\r\n\r\n'))
    const problem = JSON.parse(body) as Problem
    expect(await exchangeOf(problem)).toMatchObject({ method: '-', path: '/' })
  })

  test.each([
    'Host: evil.example',
    'Host: a b',
    'Host: a\r\nContent-Length: 1\r\nContent-Length: 2',
  ])('keeps credentials out of the record of what it could not read: %j', async (headers) => {
    const secret = 'hunter2-correct-horse'
    const answer = await send(
      `GET /v1/${secret}?q=${vendor.token}&token=${secret} HTTP/1.1\r\n${headers}\r\n` +
        `Connection: close\r\nAuthorization: Bearer ${secret}\r\nUser-Agent: ${secret}\u0000\r\nAccept: ${secret}\r\n` +
        `Bad Header ${secret}\r\n\r\n`,
    )
    const problem = JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as Problem
    const told = JSON.stringify(await exchangeOf(problem))
    expect([told.includes(secret), told.includes(vendor.token)]).toEqual([false, false])
  })

  test('says nothing into the middle of an answer', async () => {
    const socket = open(
      `GET /v1/activity/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${vendor.token}\r\n\r\n`,
    )
    let answer = ''
    socket.on('data', (data) => (answer += data.toString())).on('error', () => undefined)
    await expect.poll(() => answer).toContain(': connected')
    socket.write('NO REQUEST\r\n\r\n')
    await once(socket, 'close')
    expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 200'])
  })

  test.each([
    ['headers', ''],
    ['a body', 'Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{'],
    [
      'chunks',
      'Host: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
  ])('cuts off who never ends %s, and serves others meanwhile', async (_name, rest) => {
    const stuck = send(
      `POST /v1/calculations HTTP/1.1\r\nAuthorization: Bearer ${vendor.token}\r\n${rest}`,
    )
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200)
    await expectOnRecord(expectProblem(await stuck, 'request-too-slow', 408))
  })

  test('refuses a body of no stated length as soon as it passes the limit', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const head =
      'POST /v1/declarations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
      `Authorization: Bearer ${vendor.token}\r\nTransfer-Encoding: chunked\r\n\r\n`
    expect(await send(head + chunk.repeat(17))).toMatch(/^HTTP\/1.1 413 /)
  })
})

/** The answer of the server as every refusal is: a problem document that no cache keeps. */
function expectProblem(answer: string, code: string, status: number): Problem {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `))
  expect(head).toMatch(/^content-type: application\/problem\+json$/im)
  expect(head).toMatch(/^x-content-type-options: nosniff$/im)
  expect(head).toMatch(/^cache-control: no-store$/im)
  const problem = JSON.parse(body) as Problem
  expect(problem).toMatchObject({ status, code })
  return problem
}

interface Problem {
  readonly status: number
  readonly code: string
  readonly instance: string
}
