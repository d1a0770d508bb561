import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eventStream, follow, type Told } from './index.ts'

const LONGER_THAN_PATIENCE = 60_000

/** What is followed here: a list of words. */
function words(...first: readonly string[]) {
  const waiting = [...first]
  const calls = { stopped: 0, left: 0, rings: (): void => undefined }
  const told: Told = {
    listen: (ring) => {
      calls.rings = ring
      return () => (calls.stopped += 1)
    },
    tell: async (stream) => {
      const word = waiting.shift()
      if (word === 'denied') throw new Error('no longer for you')
      if (word !== undefined) await stream.writeSSE({ data: word })
      return word !== undefined
    },
  }
  const app = new Hono().get('/', (context) =>
    eventStream(context, () => {
      calls.left += 1
      return (stream) => follow(stream, told).finally(() => (calls.left -= 1))
    }),
  )
  return { app, calls, waiting }
}

function readerOf(response: Response) {
  const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  return {
    next: async () => (await chunks.read()).value,
    cancel: () => chunks.cancel(),
    isOver: async () => (await chunks.read()).done,
  }
}

describe('who follows', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is told at once what there is, and whatever comes later', async () => {
    const { app, calls, waiting } = words('a', 'b')
    const reader = readerOf(await app.request('/'))
    expect([await reader.next(), await reader.next(), await reader.next()]).toEqual([
      ': connected\n\n',
      'data: a\n\n',
      'data: b\n\n',
    ])
    waiting.push('c')
    calls.rings()
    expect(await reader.next()).toBe('data: c\n\n')
  })

  test('is told that there is nothing, so that the connection is kept', async () => {
    const { app } = words()
    const reader = readerOf(await app.request('/'))
    await reader.next()
    const silence = reader.next()
    await vi.advanceTimersByTimeAsync(LONGER_THAN_PATIENCE)
    expect(await silence).toBe(': waiting\n\n')
  })

  test('that goes leaves nothing behind', async () => {
    const { app, calls } = words('a')
    const reader = readerOf(await app.request('/'))
    await reader.next()
    expect([calls.left, calls.stopped]).toEqual([1, 0])
    await reader.cancel()
    await vi.waitFor(() => {
      expect([calls.left, calls.stopped]).toEqual([0, 1])
    })
  })

  test('hears no more once it may not', async () => {
    const { app, calls } = words('a', 'denied', 'b')
    const reader = readerOf(await app.request('/'))
    await reader.next()
    expect(await reader.next()).toBe('data: a\n\n')
    expect(await reader.isOver()).toBe(true)
    expect([calls.left, calls.stopped]).toEqual([0, 1])
  })

  test('with HEAD is told that there is a stream, and takes no part in it', async () => {
    const { app, calls } = words('a')
    const response = await app.request('/', { method: 'HEAD' })
    expect([response.status, response.body, calls.left]).toEqual([200, null, 0])
  })

  test('gets a type that no browser second-guesses', async () => {
    const { app } = words('a')
    const { headers, body } = await app.request('/')
    await body?.cancel()
    expect(headers.get('content-type')).toContain('text/event-stream')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
