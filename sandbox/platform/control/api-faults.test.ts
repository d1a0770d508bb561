import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ControlWorld } from './testing/control-world.ts'

let world: ControlWorld
beforeEach(async () => {
  world = await ControlWorld.make()
})
afterEach(() => world[Symbol.asyncDispose]())

async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}

describe('a fault of the API', () => {
  let token: string
  beforeEach(async () => {
    token = await world.clientToken()
  })
  const set = (fault: object): Promise<Response> =>
    world.post('/main/faults', { target: 'api', ...fault })
  const hello = async (path = '/v1/hello'): Promise<number> =>
    (await world.send(path, { token })).status

  test('strikes as often as it counts, with 503 and Retry-After', async () => {
    await set({ kind: 'unavailable', count: 2 })
    const struck = await world.send('/v1/hello', { token })
    expect(struck.status).toBe(503)
    expect(struck.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await json(struck)).toMatchObject({ code: 'api-unavailable' })
    expect([await hello(), await hello()]).toEqual([503, 200])
  })

  test('strikes the paths that begin as it says, and counts those alone', async () => {
    await set({ kind: 'unavailable', count: 1, details: { pathPrefix: '/v1/others' } })
    expect([
      await hello(),
      await hello('/v1/others/hello'),
      await hello('/v1/others/hello'),
    ]).toEqual([200, 503, 200])
  })

  test('strikes getting a token too', async () => {
    await set({ kind: 'unavailable', details: { pathPrefix: '/oauth2' } })
    const clientId = 'main.000001'
    const response = await world.app.request('/oauth2/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `grant_type=client_credentials&client_id=${clientId}&client_secret=x`,
    })
    expect(response.status).toBe(503)
  })

  test('strikes neither the administrator nor another workspace', async () => {
    await set({ kind: 'unavailable' })
    await world.post('', { name: 'second' })
    const other = await world.clientToken('second')
    expect((await world.send('/v1/hello', { token: other })).status).toBe(200)
    expect((await world.admin('/main/faults')).status).toBe(200)
    expect(await hello()).toBe(503)
  })

  test('ends when it is lifted and comes back with its snapshot', async () => {
    await set({ kind: 'unavailable' })
    await world.post('/main/snapshots', { name: 'down' })
    await world.admin('/main/faults/fault-000001', { method: 'DELETE' })
    expect(await hello()).toBe(200)
    await world.post('/main/snapshots/down/restore')
    expect(await hello()).toBe(503)
  })

  test('begins and ends by the workspace’s clock', async () => {
    await set({
      kind: 'unavailable',
      from: '2026-03-02T14:10:00Z',
      until: '2026-03-02T14:20:00Z',
    })
    const seen = [await hello()]
    for (const by of ['PT10M', 'PT10M']) {
      await world.post('/main/clock/advance', { by })
      seen.push(await hello())
    }
    expect(seen).toEqual([200, 503, 200])
  })

  test('lets a slow answer come in the end', async () => {
    await set({ kind: 'slow', count: 1, details: { delayMs: '1' } })
    expect(await hello()).toBe(200)
    const { items } = await json(await world.admin('/main/faults'))
    expect(items).toMatchObject([{ remaining: 0, active: false }])
  })

  test('closes the connection without an answer, or answers 503 within the process', async () => {
    await set({ kind: 'drop', count: 2 })
    expect(await hello()).toBe(503)
    await using server = await listening(getRequestListener(world.app.fetch))
    const headers = { authorization: `Bearer ${token}` }
    await expect(fetch(`${server.url}/v1/hello`, { headers })).rejects.toThrow('fetch failed')
    expect((await fetch(`${server.url}/v1/hello`, { headers })).status).toBe(200)
  })
})

type Listener = ReturnType<typeof getRequestListener>

async function listening(listener: Listener): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    void listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
