import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { record } from '../../sandbox/activity/index.ts'
import { personOf, programOf } from '../authorization/hands.ts'
import { Vendor } from './vendor.ts'

const MOST_FOLLOWERS = 200

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

  test('is one of so many, and a seat that is left is free', async () => {
    const open = await Promise.all(Array.from({ length: MOST_FOLLOWERS }, () => follow()))
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]))
    const refused = await follow()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
    await open[0]?.body?.cancel()
    await expect.poll(statusOfNext).toBe(200)
    for (const stream of open.slice(1)) await stream.body?.cancel()
  })

  test('takes no seat for a request that wants its head alone', async () => {
    for (let sent = 0; sent <= MOST_FOLLOWERS; sent++) {
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
        record(transaction, { ...call, requestId: '-' }, { type: 'Said', subject: `<${line}>` }),
      )
    }
    expect(reads.mock.calls.length).toBeLessThan(5)
    expect(await textUntil(stream, '"<500>"')).toMatch(/"<1>"[^]*"<250>"/)
  })

  test('ends when its program is revoked', async () => {
    const program = programOf(vendor.parties.importer, 'edit')
    const stream = await follow(await vendor.hands.tokenOf(program))
    await manages('DELETE', `clients/${program.clientId}`)
    await manages('POST', 'groups', { name: 'After it', members: [] })
    expect(await textOf(stream)).not.toContain('GroupCreated')
  })

  test('falls silent when its person is removed', async () => {
    const personId = personOf(vendor.parties.importer, 'reader')
    const stream = await follow(await vendor.hands.personToken(personId))
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

  async function manages(method: string, path: string, body?: unknown): Promise<void> {
    const { importer } = vendor.parties
    const manager = await vendor.hands.person(personOf(importer, 'bam'))
    await manager.done(method, `/v1/businesses/${importer.business.business}/${path}`, body)
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
