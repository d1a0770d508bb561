import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { factsOf, type AnyFact } from '../../sandbox/platform/facts/index.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import { personOf, programOf } from '../../sandbox/testing/parties.ts'
import { Vendor } from './vendor.ts'

const anyFacts = factsOf<AnyFact>({})

const MOST_OF_ONE = 20
const program = v.object({ clientId: v.string(), clientSecret: v.string() })

describe('a stream of the log', () => {
  let vendor: Vendor

  beforeEach(async () => {
    vendor = await Vendor.arrive()
  })
  afterEach(async () => {
    await vendor.sandbox.close()
    expect(vendor.failures).toEqual([])
  })

  function follow(token = vendor.token, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, 'last-event-id': '0' }
    return vendor.sandbox.fetch(
      new Request('http://sandbox.test/v1/activity/stream', { ...init, headers }),
    )
  }

  async function statusOfNext(): Promise<number> {
    const next = await follow()
    await next.body?.cancel()
    return next.status
  }

  test('is one of so many of one client, and a seat that is left is free', async () => {
    const open = await Promise.all(Array.from({ length: MOST_OF_ONE }, () => follow()))
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]))
    const refused = await follow()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
    expect(await refused.json()).toMatchObject({ code: 'too-many-own-streams' })
    await open[0]?.body?.cancel()
    await expect.poll(statusOfNext).toBe(200)
    for (const stream of open.slice(1)) await stream.body?.cancel()
  })

  test('is left for others, and for the administrator, however many one client wants', async () => {
    const open = await Promise.all(Array.from({ length: 200 }, () => follow()))
    const importer = await vendor.hands.anyone.token(programOf(vendor.parties.importer, 'edit'))
    const others = await Promise.all([follow(importer), follow(vendor.sandbox.adminToken)])
    expect(others.map(({ status }) => status)).toEqual([200, 200])
    for (const stream of [...open, ...others]) await stream.body?.cancel()
  })

  test('is left for the administrator, however many clients want all', async () => {
    const { importer } = vendor.parties
    const manager = await vendor.hands.person(personOf(importer, 'bam').personId)
    const streams: Response[] = []
    for (let client = 0; client < 10; client++) {
      const token = await programsToken(manager, importer.business.business)
      for (let one = 0; one < MOST_OF_ONE; one++) streams.push(await follow(token))
    }
    expect(await streams.at(-1)?.json()).toMatchObject({ code: 'too-many-followers' })
    const administrators = await follow(vendor.sandbox.adminToken)
    expect(administrators.status).toBe(200)
    for (const stream of [...streams.slice(0, -1), administrators]) await stream.body?.cancel()
  })

  test('takes no seat for a request that wants its head alone', async () => {
    for (let sent = 0; sent <= MOST_OF_ONE; sent++) {
      expect((await follow(vendor.token, { method: 'HEAD' })).status).toBe(200)
    }
    expect(await statusOfNext()).toBe(200)
  })

  test('that nobody reads is not written either, and later tells all', async () => {
    const workspace = await vendor.sandbox.workspaces.require('default')
    const call = {
      workspace,
      actor: { kind: 'administrator' },
      now: workspace.clock.now(),
    } as const
    const stream = await follow(vendor.sandbox.adminToken)
    const reads = vi.spyOn(workspace.store, 'read')
    for (let line = 1; line <= 500; line++) {
      await workspace.store.transact((transaction) =>
        anyFacts.announce(
          transaction,
          { ...call, requestId: '-' },
          { type: 'Said', subject: `<${line}>` },
        ),
      )
    }
    expect(reads.mock.calls.length).toBeLessThan(5)
    expect(await textUntil(stream, '"<500>"')).toMatch(/"<1>"[^]*"<250>"/)
  })

  test('ends when its program is revoked', async () => {
    const program = programOf(vendor.parties.importer, 'edit')
    const stream = await follow(await vendor.hands.anyone.token(program))
    await manages('DELETE', `clients/${program.clientId}`)
    await manages('POST', 'groups', { name: 'After it', members: [] })
    expect(await textOf(stream)).not.toContain('GroupCreated')
  })

  test('falls silent when its person is removed', async () => {
    const personId = personOf(vendor.parties.importer, 'reader').personId
    const stream = await follow((await vendor.hands.person(personId)).bearer)
    await manages('DELETE', `employees/${personId}`)
    await manages('POST', 'groups', { name: 'After it', members: [] })
    expect(await textOf(stream)).not.toContain('GroupCreated')
  })

  test('that is open spends no fault that is meant for the next request', async () => {
    const told = textUntil(await follow(), 'DeclarationAccepted')
    const details = { pathPrefix: '/v1/activity' }
    const fault = { target: 'api', kind: 'unavailable', count: 1, details }
    const token = vendor.sandbox.adminToken
    await vendor.posts('/_sandbox/workspaces/default/faults', fault, { token })
    await vendor.posts('/v1/declarations', vendor.filing())
    expect(await told).toContain('event: activity')
    expect((await vendor.throws('/v1/activity')).status).toBe(503)
  })

  async function programsToken(manager: Client, business: string): Promise<string> {
    const wanted = { name: 'A follower', scope: 'view' }
    const made = await manager.ask({
      method: 'POST',
      path: `/v1/businesses/${business}/clients`,
      body: wanted,
    })
    return await vendor.hands.anyone.token(v.parse(program, made))
  }

  async function manages(method: string, path: string, body?: unknown): Promise<void> {
    const { importer } = vendor.parties
    const manager = await vendor.hands.person(personOf(importer, 'bam').personId)
    await manager.ask({
      method,
      path: `/v1/businesses/${importer.business.business}/${path}`,
      body,
    })
  }
})

async function textUntil({ body }: Response, wanted: string): Promise<string> {
  const chunks = body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (chunks !== undefined && !text.includes(wanted)) {
    const { value, done } = await chunks.read()
    if (done) throw new Error(`the stream ended before ${wanted}`)
    text += value
  }
  await chunks?.cancel()
  return text
}

/** What comes in the time in which a line would have come. */
async function textOf(stream: Response): Promise<string> {
  const waited = AbortSignal.timeout(300)
  let text = ''
  const sink = new WritableStream<string>({ write: (chunk) => void (text += chunk) })
  await stream.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeTo(sink, { signal: waited })
    .catch(() => undefined)
  return text
}
