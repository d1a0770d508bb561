import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { planWork, textKind, whenDue } from '../workspaces/index.ts'
import { StorageUnavailable } from '../storage/index.ts'
import { ControlWorld } from './testing/control-world.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 2, 2, 14)
const ADVANCES = '/main/clock/advances'
const LATER = { prefer: 'wait=1, Respond-Async; x=1' }

/** Work that waits until the test lets it go on. */
const SLOW = textKind('slow', 'consequences', (text) => text)

let world: ControlWorld
let gate: PromiseWithResolvers<undefined>
beforeEach(async () => {
  gate = Promise.withResolvers()
  const slow = whenDue(SLOW, {
    perform: () => Promise.resolve(),
    waits: {
      when: () => Promise.resolve(true),
      prepare: async () => {
        await gate.promise
        return () => Promise.resolve()
      },
    },
  })
  world = await ControlWorld.make(undefined, slow)
  await world.plan('before', START + HOUR)
  await planSlow(START + 2 * HOUR)
  await world.plan('after', START + 3 * HOUR)
})
afterEach(async () => {
  gate.resolve(undefined)
  await world[Symbol.asyncDispose]()
})

async function planSlow(at: number): Promise<void> {
  const { store } = await world.workspaces.require('main')
  await store.transact((transaction) => {
    planWork(transaction, { kind: SLOW, payload: String(at), at: instant(at) })
    return Promise.resolve()
  })
}

async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}

/** Begins an advance and gives the place, under all workspaces, that tells of it. */
async function begin(by = 'P1D', headers = {}): Promise<string> {
  const answer = await world.post('/main/clock/advance', { by }, { ...LATER, ...headers })
  expect(answer.status).toBe(202)
  expect(answer.headers.get('preference-applied')).toBe('respond-async')
  return (answer.headers.get('location') ?? '').replace('/_sandbox/workspaces', '')
}

async function shown(place: string): Promise<Record<string, unknown>> {
  return await json(await world.admin(place))
}

/** What was told in a stream, each event with how far the advance was. */
async function told(place: string): Promise<{ event: string; data: Record<string, unknown> }[]> {
  const text = await (await world.admin(`${place}/stream`)).text()
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [event = '', data = ''] = block.split('\n').map((line) => line.replace(/^\w+: /, ''))
      return { event, data: JSON.parse(data) as Record<string, unknown> }
    })
}

async function untilOver(place: string): Promise<Record<string, unknown>> {
  return (await told(place)).at(-1)?.data ?? {}
}

const RUNNING = {
  state: 'running',
  from: '2026-03-02T14:00:00.000Z',
  to: '2026-03-03T14:00:00.000Z',
  setAside: { count: 0, items: [] },
}

describe('an advance whose answer is not waited for', () => {
  test('is at its address, which tells how far it is', async () => {
    const place = await begin()
    expect(place).toMatch(/^\/main\/clock\/advances\/[0-9a-f-]{36}$/)
    await expect
      .poll(() => shown(place))
      .toMatchObject({ ...RUNNING, at: '2026-03-02T15:00:00.000Z', kinds: { mark: 1 } })
    expect(await shown(place)).not.toHaveProperty('happenings')
    gate.resolve(undefined)
    expect(await untilOver(place)).toEqual({
      ...RUNNING,
      id: place.split('/').at(-1),
      state: 'done',
      at: RUNNING.to,
      count: 3,
      kinds: { mark: 2, slow: 1 },
      happenings: [
        { kind: 'mark', subject: 'before', at: '2026-03-02T15:00:00.000Z' },
        { kind: 'slow', subject: String(START + 2 * HOUR), at: '2026-03-02T16:00:00.000Z' },
        { kind: 'mark', subject: 'after', at: '2026-03-02T17:00:00.000Z' },
      ],
      deactivated: { count: 0, items: [] },
    })
    expect(await world.log()).toEqual(['administrator ClockAdvanced clock'])
  })

  test('is followed as a stream to its end', async () => {
    const place = await begin()
    const events = told(place)
    gate.resolve(undefined)
    const all = await events
    expect(all.slice(0, -1).map(({ event }) => event)).toEqual(
      Array(all.length - 1).fill('progress'),
    )
    expect(all.at(-1)).toMatchObject({ event: 'end', data: { state: 'done', count: 3 } })
  })

  test('is refused at once where the clock cannot be set', async () => {
    const past = { to: '2026-03-02T13:00:00Z' }
    const refused = await world.post('/main/clock/advance', past, LATER)
    expect(await json(refused)).toMatchObject({ status: 422, code: 'clock-goes-forward-only' })
    expect(refused.headers.get('preference-applied')).toBeNull()
    await begin()
    const second = await world.post('/main/clock/advance', { by: 'P1D' }, LATER)
    expect(await json(second)).toMatchObject({ status: 409, code: 'clock-already-moving' })
    expect((await shown(ADVANCES))['items']).toHaveLength(1)
  })

  test('is begun once for one idempotency key', async () => {
    const key = { 'idempotency-key': 'once' }
    const place = await begin('P1D', key)
    expect(await begin('P1D', key)).toBe(place)
  })

  test('that fails tells why, and whoever runs the sandbox hears of what nobody foresaw', async () => {
    const { agenda } = await world.workspaces.require('main')
    const failure = new Error('broken on purpose')
    for (const [thrown, code] of [
      [failure, 'internal-error'],
      [new StorageUnavailable('full'), 'storage-unavailable'],
    ] as const) {
      agenda.begin = () => ({ end: Promise.reject(thrown) })
      const place = await begin()
      expect(await untilOver(place)).toMatchObject({ state: 'failed', problem: { code } })
    }
    expect(world.failures).toEqual([failure])
  })
})

describe('an advance that is cancelled', () => {
  test('stands between two commits, tells where, and can be taken up again', async () => {
    const place = await begin()
    await expect.poll(() => shown(place)).toMatchObject({ at: '2026-03-02T15:00:00.000Z' })
    const cancelled = world.admin(place, { method: 'DELETE' })
    gate.resolve(undefined)
    const answer = await cancelled
    expect(answer.status).toBe(200)
    expect(await json(answer)).toMatchObject({
      state: 'cancelled',
      at: '2026-03-02T16:00:00.000Z',
      count: 2,
    })
    expect(await shown('/main/clock')).toMatchObject({ at: '2026-03-02T16:00:00.000Z' })
    expect(await world.log()).toEqual(['administrator ClockAdvanceCancelled clock'])
    const again = await world.post('/main/clock/advance', { to: RUNNING.to })
    expect(await json(again)).toMatchObject({ at: RUNNING.to, count: 1 })
  })

  test('is a refusal to whoever waits for its answer', async () => {
    const waiting = world.post('/main/clock/advance', { by: 'P1D' })
    await expect.poll(async () => (await shown(ADVANCES))['items']).toHaveLength(1)
    const [advance] = (await shown(ADVANCES))['items'] as [{ readonly id: string }]
    const cancelled = world.admin(`${ADVANCES}/${advance.id}`, { method: 'DELETE' })
    gate.resolve(undefined)
    expect(await json(await cancelled)).toMatchObject({ state: 'cancelled' })
    expect(await json(await waiting)).toMatchObject({ status: 409, code: 'advance-cancelled' })
  })

  test('after its end is left as it ended', async () => {
    gate.resolve(undefined)
    await world.post('/main/clock/advance', { by: 'P1D' })
    const [advance] = (await shown(ADVANCES))['items'] as [{ readonly id: string }]
    const answer = await world.admin(`${ADVANCES}/${advance.id}`, { method: 'DELETE' })
    expect(await json(answer)).toMatchObject({ state: 'done', at: RUNNING.to })
  })
})

test('the last twenty advances of each workspace are remembered', async () => {
  gate.resolve(undefined)
  for (let turn = 0; turn < 22; turn += 1) await world.post('/main/clock/advance', { by: 'PT1M' })
  const items = (await shown(ADVANCES))['items'] as { readonly at: string }[]
  expect(items).toHaveLength(20)
  expect(items[0]?.at).toBe('2026-03-02T14:22:00.000Z')
  const unknown = await world.admin(`${ADVANCES}/nobody`)
  expect(await json(unknown)).toMatchObject({ status: 404, code: 'advance-not-found' })
  expect((await world.admin(`${ADVANCES}/nobody/stream`)).status).toBe(404)
})
