import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from './context.ts'
import { limitBody } from './limit-body.ts'
import { asRefusal, problemResponse } from './problem-response.ts'

const app = new Hono<Env>()
  .use(limitBody(10))
  .all('/', async (context) => context.text(await context.req.text()))
app.onError((error, context) => problemResponse(context, asRefusal(error)))

async function send(body: string | ReadableStream, headers: Record<string, string> = {}) {
  const init: RequestInit = { method: 'POST', body, headers, duplex: 'half' }
  const answer = await app.request('/', init)
  return { status: answer.status, text: await answer.text() }
}

function stream(...parts: string[]): ReadableStream {
  return ReadableStream.from(parts.map((part) => Buffer.from(part)))
}

test('lets a body of exactly the limit through', async () => {
  expect(await send('0123456789', { 'content-length': '10' })).toEqual({
    status: 200,
    text: '0123456789',
  })
  expect(await send(stream('01234', '56789'))).toEqual({ status: 200, text: '0123456789' })
})

test('refuses a body whose stated length is above the limit', async () => {
  const { status, text } = await send('01234567890', { 'content-length': '11' })
  expect([status, JSON.parse(text).code]).toEqual([413, 'body-too-large'])
})

test('counts a body of unknown length, and one sent in chunks whatever length it states', async () => {
  expect((await send(stream('01234', '567890'))).status).toBe(413)
  const chunked = { 'content-length': '1', 'transfer-encoding': 'chunked' }
  expect((await send(stream('01234', '567890'), chunked)).status).toBe(413)
})
