import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planWork, setAsideWork, textKind } from '../workspaces/index.ts'
import { ControlWorld } from './testing/control-world.ts'

/** Work that nobody knows how to do. */
const UNHEARD_OF = textKind('unheard-of', 'consequences', (text) => text)
const START = Date.UTC(2026, 2, 2, 14)
const ONE = '/main/due-work/set-aside/set-aside-000001'

let world: ControlWorld
beforeEach(async () => {
  world = await ControlWorld.make()
  const { store, clock } = await world.workspaces.require('main')
  await store.transact((transaction) => {
    planWork(transaction, { kind: UNHEARD_OF, payload: 'x', at: clock.now() })
    return Promise.resolve()
  })
})
afterEach(() => world[Symbol.asyncDispose]())

async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}

const ASIDE = {
  id: 'set-aside-000001',
  kind: 'unheard-of',
  subject: 'x',
  dueAt: new Date(START).toISOString(),
  setAsideAt: new Date(START).toISOString(),
  attempts: 2,
  reason: {
    code: 'due-work-kind-unknown',
    detail: {
      en: 'Nothing here does due work of the kind "unheard-of".',
      fr: 'Rien ici n’exécute de travail à échéance du type « unheard-of ».',
    },
    findings: [],
  },
}

test('an advance names what was set aside, and goes on', async () => {
  await world.plan('later', START + 1000)
  const advanced = await world.post('/main/clock/advance', { by: 'P1D' })
  expect(await json(advanced)).toMatchObject({
    at: '2026-03-03T14:00:00.000Z',
    count: 1,
    setAside: { count: 1, items: [ASIDE] },
  })
  expect(await json(await world.admin('/main/due-work/set-aside'))).toEqual({ items: [ASIDE] })
  expect(await world.log()).toContain('system DueWorkSetAside x')
})

describe('work that was set aside', () => {
  beforeEach(() => world.post('/main/clock/advance', { by: 'P1D' }))

  test('is retried, and stays when it fails again', async () => {
    const key = { 'idempotency-key': 'again' }
    const told = await world.post(`${ONE}/retry`, undefined, key)
    const again = { ...ASIDE, attempts: 4, setAsideAt: '2026-03-03T14:00:00.000Z' }
    expect(await json(told)).toEqual({ status: 'set-aside', setAside: again })
    const repeated = await world.post(`${ONE}/retry`, undefined, key)
    expect(repeated.headers.get('idempotency-replayed')).toBe('true')
    expect(await world.log()).toContain('administrator DueWorkRetried set-aside-000001')
  })

  test('is done when it can be', async () => {
    const { store, clock } = await world.workspaces.require('main')
    await world.plan('x', clock.now())
    await store.transact(async (transaction) => {
      const [aside] = (await transaction.list(setAsideWork, { limit: 1 })).items
      transaction.put(setAsideWork, ASIDE.id, { ...aside!, kind: 'mark' })
    })
    expect(await json(await world.post(`${ONE}/retry`))).toEqual({ status: 'done' })
    expect((await world.post(`${ONE}/retry`)).status).toBe(404)
  })

  test('is dropped', async () => {
    expect((await world.admin(ONE, { method: 'DELETE' })).status).toBe(204)
    expect(await json(await world.admin('/main/due-work/set-aside'))).toEqual({ items: [] })
    const twice = await world.admin(ONE, { method: 'DELETE' })
    expect(await json(twice)).toMatchObject({ status: 404, code: 'set-aside-not-found' })
    expect(await world.log()).toContain('administrator DueWorkDropped set-aside-000001')
  })
})
