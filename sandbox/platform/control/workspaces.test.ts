import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ControlWorld, marks } from './testing/control-world.ts'

let world: ControlWorld
beforeEach(async () => {
  world = await ControlWorld.make()
})
afterEach(() => world[Symbol.asyncDispose]())

async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}

async function hashOf(name: string): Promise<unknown> {
  return (await json(await world.admin(`/${name}?hash=true`)))['hash']
}

describe('who may use the control surface', () => {
  const paths = [
    ['GET', ''],
    ['POST', ''],
    ['GET', '/main'],
    ['DELETE', '/main'],
    ['POST', '/main/reset'],
    ['GET', '/main/snapshots'],
    ['POST', '/main/snapshots'],
    ['POST', '/main/snapshots/seed/restore'],
    ['DELETE', '/main/snapshots/seed'],
    ['GET', '/main/clock'],
    ['PUT', '/main/clock'],
    ['POST', '/main/clock/advance'],
    ['POST', '/main/clock/preview'],
    ['GET', '/main/clock/advances'],
    ['GET', '/main/clock/advances/nobody'],
    ['DELETE', '/main/clock/advances/nobody'],
    ['GET', '/main/clock/advances/nobody/stream'],
    ['GET', '/main/settings'],
    ['PATCH', '/main/settings'],
    ['GET', '/main/faults'],
    ['GET', '/main/due-work/set-aside'],
    ['POST', '/main/due-work/set-aside/set-aside-000001/retry'],
    ['DELETE', '/main/due-work/set-aside/set-aside-000001'],
    ['POST', '/main/faults'],
    ['DELETE', '/main/faults/fault-000001'],
    ['POST', '/main/test-identities'],
    ['GET', '/main/parties/800000010/papers'],
    ['GET', '/main/people/nobody/one-time-code'],
  ] as const

  test('lists every route that there is', () => {
    const routes = world.app.routes.filter(({ path }) => path.startsWith('/_sandbox'))
    expect(routes).toHaveLength(paths.length)
  })

  test.each(paths)(
    '%s …/workspaces%s is closed to all but the administrator',
    async (method, path) => {
      const target = `/_sandbox/workspaces${path}`
      const token = await world.clientToken()
      expect((await world.send(target, { method })).status).toBe(401)
      expect((await world.send(target, { method, token })).status).toBe(403)
      expect((await world.send(target, { method, token: 'guessed' })).status).toBe(401)
    },
  )

  test('a workspace that does not exist is not told to strangers', async () => {
    expect((await world.send('/_sandbox/workspaces/nowhere/clock')).status).toBe(401)
    expect((await world.admin('/nowhere/clock')).status).toBe(404)
  })
})

describe('workspaces', () => {
  test('are made, shown, listed and deleted', async () => {
    const made = await world.post('', { name: 'second', seed: 's' })
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe('/_sandbox/workspaces/second')
    expect(await made.json()).toMatchObject({
      name: 'second',
      isDefault: false,
      status: 'ready',
      profile: 'demo',
      seed: 's',
      clock: { mode: 'standing', at: '2026-03-02T14:00:00.000Z', localDate: '2026-03-02' },
      switches: { CS0015769: false, CS0016172: false },
      documents: { settings: 1, clock: 1, activity: 0 },
    })
    expect(await json(await world.admin(''))).toEqual({
      items: [
        { name: 'main', isDefault: true },
        { name: 'second', isDefault: false },
      ],
    })
    expect((await world.admin('/second', { method: 'DELETE' })).status).toBe(204)
    expect((await world.admin('/second')).status).toBe(404)
    expect(await world.log()).toEqual([
      'administrator WorkspaceCreated second',
      'administrator WorkspaceDeleted second',
    ])
  })

  test('are listed page by page', async () => {
    for (const name of ['a', 'b']) await world.post('', { name })
    const first = await json(await world.admin('?limit=2'))
    expect(first).toMatchObject({ items: [{ name: 'a' }, { name: 'b' }] })
    const second = await json(await world.admin(`?limit=2&after=${String(first['next'])}`))
    expect(second).toEqual({ items: [{ name: 'main', isDefault: true }] })
  })

  test.each(['Main', 'a b', '../x', '', 'x'.repeat(41)])('refuse the name %j', async (name) => {
    const refused = await world.post('', { name })
    expect(refused.status).toBe(422)
    expect(await json(refused)).toMatchObject({ errors: [{ pointer: '#/name' }] })
  })

  test('refuse a name that is taken, and the alias of the default one', async () => {
    expect((await world.post('', { name: 'main' })).status).toBe(409)
    expect((await world.post('', { name: 'default' })).status).toBe(409)
  })

  test('know the default one by the name default as well', async () => {
    expect(await json(await world.admin('/default'))).toMatchObject({ name: 'main' })
    expect((await world.admin('/default/clock')).status).toBe(200)
    expect((await world.admin('/default', { method: 'DELETE' })).status).toBe(409)
  })

  test('are made once for one idempotency key', async () => {
    const key = { 'idempotency-key': 'make-it' }
    const first = await world.post('', { name: 'once' }, key)
    const again = await world.post('', { name: 'once' }, key)
    expect(again.status).toBe(201)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await again.text()).toBe(await first.text())
    expect((await world.post('', { name: 'other' }, key)).status).toBe(422)
  })

  test('of one seed have one hash, and a reset finds it again', async () => {
    await world.post('', { name: 'left', seed: 'same' })
    const fresh = await hashOf('left')
    await world.post('/left/clock/advance', { by: 'P1D' })
    expect(await hashOf('left')).not.toBe(fresh)
    expect((await world.post('/left/reset')).status).toBe(200)
    expect(await hashOf('left')).toBe(fresh)
  })
})

describe('a workspace of the nation', () => {
  test.each(['national', 'clean-up'])('%s is answered at once and becomes ready', async (large) => {
    const gate = Promise.withResolvers<undefined>()
    await using slow = await ControlWorld.make(async (_workspace, { profile }, progress) => {
      progress(40, 100)
      if (profile === large) await gate.promise
    })
    const answer = await slow.post('', { name: 'nation', profile: large })
    expect(answer.status).toBe(202)
    expect(answer.headers.get('location')).toBe('/_sandbox/workspaces/nation')
    await expect
      .poll(async () => await json(await slow.admin('/nation')))
      .toMatchObject({ status: 'seeding', progress: { done: 40, total: 100 } })
    expect((await slow.post('', { name: 'nation' })).status).toBe(409)
    gate.resolve(undefined)
    await expect
      .poll(async () => await json(await slow.admin('/nation')))
      .toMatchObject({ status: 'ready', profile: large })
  })

  test('whose making fails says so, and its name is free again', async () => {
    let fails = true
    await using broken = await ControlWorld.make((_workspace, { profile }) =>
      profile === 'national' && fails ? Promise.reject(new Error('seed')) : Promise.resolve(),
    )
    await broken.post('', { name: 'nation', profile: 'national' })
    await expect
      .poll(async () => await json(await broken.admin('/nation')))
      .toMatchObject({ status: 'failed' })
    expect(broken.failures).toHaveLength(1)
    fails = false
    expect((await broken.post('', { name: 'nation', profile: 'national' })).status).toBe(202)
    await expect
      .poll(async () => await json(await broken.admin('/nation')))
      .toMatchObject({ status: 'ready' })
  })
})

describe('snapshots', () => {
  test('bring back the state and the clock at which they were saved', async () => {
    await world.plan('later', Date.UTC(2026, 2, 3))
    const before = await hashOf('main')
    const saved = await world.post('/main/snapshots', { name: 'before' })
    expect(saved.status).toBe(201)
    expect(await json(saved)).toMatchObject({ name: 'before' })
    await world.post('/main/clock/advance', { by: 'P2D' })
    expect(await json(await world.admin('/main'))).toMatchObject({ documents: { marks: 1 } })
    const restored = await world.post('/main/snapshots/before/restore')
    expect(await json(restored)).toMatchObject({
      clock: { at: '2026-03-02T14:00:00.000Z' },
      documents: { marks: 0, 'due-work': 1 },
    })
    expect(await hashOf('main')).toBe(before)
    const { items } = await json(await world.admin('/main/snapshots'))
    expect((items as { name: string }[]).map(({ name }) => name)).toEqual(['before', 'seed'])
  })

  test('are deleted, but never the seed', async () => {
    await world.post('/main/snapshots', { name: 'before' })
    const remove = { method: 'DELETE' }
    expect((await world.admin('/main/snapshots/before', remove)).status).toBe(204)
    expect((await world.admin('/main/snapshots/before', remove)).status).toBe(404)
    expect((await world.admin('/main/snapshots/seed', remove)).status).toBe(409)
    expect((await world.post('/main/snapshots', { name: 'seed' })).status).toBe(409)
    expect((await world.post('/main/snapshots/never/restore')).status).toBe(404)
  })

  test('of other workspaces are not found', async () => {
    await world.post('', { name: 'second' })
    await world.post('/main/snapshots', { name: 'mine' })
    expect((await world.post('/second/snapshots/mine/restore')).status).toBe(404)
    const { store } = await world.workspaces.require('second')
    expect(await store.read((reader) => reader.count(marks))).toBe(0)
  })
})
