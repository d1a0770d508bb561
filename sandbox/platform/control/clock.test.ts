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

function happened(subject: string, at: string) {
  return { kind: 'mark', subject, at }
}

test('an advance tells what happened on the way, in order', async () => {
  await world.plan('second', Date.UTC(2026, 2, 4))
  await world.plan('first', Date.UTC(2026, 2, 3))
  await world.plan('never', Date.UTC(2026, 3, 1))
  const to = '2026-03-05T00:00:00Z'
  const expected = [
    happened('first', '2026-03-03T00:00:00.000Z'),
    happened('second', '2026-03-04T00:00:00.000Z'),
  ]
  const preview = await world.post('/main/clock/preview', { to })
  expect(await json(preview)).toEqual({ to: '2026-03-05T00:00:00.000Z', happenings: expected })
  expect(await json(await world.admin('/main/clock'))).toMatchObject({
    at: '2026-03-02T14:00:00.000Z',
  })
  const advanced = await world.post('/main/clock/advance', { to })
  expect(await json(advanced)).toEqual({
    at: '2026-03-05T00:00:00.000Z',
    count: 2,
    happenings: expected,
    setAside: { count: 0, items: [] },
    deactivated: { count: 0, items: [] },
  })
  expect(await world.log()).toContain('administrator ClockAdvanced clock')
})

// The clocks of Toronto go forward on 8 March 2026 and back on 1 November 2026.
test.each([
  ['PT8H', '2026-03-02T22:00:00.000Z'],
  ['P1D', '2026-03-03T14:00:00.000Z'],
  ['P7D', '2026-03-09T13:00:00.000Z'],
  ['P1M', '2026-04-02T13:00:00.000Z'],
  ['P6M', '2026-09-02T13:00:00.000Z'],
  ['P9M', '2026-12-02T14:00:00.000Z'],
  ['PT0S', '2026-03-02T14:00:00.000Z'],
])('an advance by %s ends at %s', async (by, at) => {
  const advanced = await world.post('/main/clock/advance', { by })
  expect(await json(advanced)).toMatchObject({ at, count: 0 })
})

test('an advance by a duration is repeated once for one idempotency key', async () => {
  const key = { 'idempotency-key': 'one-day' }
  await world.post('/main/clock/advance', { by: 'P1D' }, key)
  const again = await world.post('/main/clock/advance', { by: 'P1D' }, key)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await json(await world.admin('/main/clock'))).toMatchObject({ localDate: '2026-03-03' })
})

describe('an advance is refused', () => {
  test.each([
    [{}, 'either-to-or-by', '#'],
    [{ to: '2026-03-05T00:00:00Z', by: 'P1D' }, 'either-to-or-by', '#'],
    [{ by: 'tomorrow' }, 'duration-invalid', '#/by'],
    [{ by: '-P1D' }, 'duration-invalid', '#/by'],
    [{ by: 'P99999999999999Y' }, 'duration-invalid', '#/by'],
    [{ by: 'P11Y' }, 'advance-too-far', '#/by'],
    [{ to: '2036-03-02T14:00:00.001Z' }, 'advance-too-far', '#/to'],
    [{ to: '2026-03-05' }, 'instant-invalid', '#/to'],
    [{ to: '+012026-03-05T00:00:00Z' }, 'instant-invalid', '#/to'],
  ])('%j', async (body, code, pointer) => {
    const refused = await world.post('/main/clock/advance', body)
    expect(refused.status).toBe(422)
    expect(await json(refused)).toMatchObject({ errors: [{ code, pointer }] })
  })

  test('into the past', async () => {
    const refused = await world.post('/main/clock/advance', { to: '2026-03-02T13:59:59Z' })
    expect(refused.status).toBe(422)
    expect(await json(refused)).toMatchObject({ code: 'clock-goes-forward-only' })
  })
})

test('the clock runs and stands by request', async () => {
  const run = await world.admin('/main/clock', { method: 'PUT', body: { mode: 'running' } })
  expect(await json(run)).toMatchObject({ mode: 'running' })
  const { clock } = await world.workspaces.require('main')
  expect(clock.mode).toBe('running')
  await world.admin('/main/clock', { method: 'PUT', body: { mode: 'standing' } })
  expect(clock.mode).toBe('standing')
  expect(await world.log()).toEqual([
    'administrator ClockStarted clock',
    'administrator ClockStopped clock',
  ])
})

test('one workspace’s clock leaves the others alone', async () => {
  await world.post('', { name: 'second' })
  await world.post('/second/clock/advance', { by: 'P1D' })
  expect(await json(await world.admin('/main/clock'))).toMatchObject({ localDate: '2026-03-02' })
  expect(await world.log('second')).toEqual(['administrator ClockAdvanced clock'])
})
