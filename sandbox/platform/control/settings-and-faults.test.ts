import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nearest } from './nearest.ts'
import { ControlWorld } from './testing/control-world.ts'

let world: ControlWorld
beforeEach(async () => {
  world = await ControlWorld.make()
})
afterEach(() => world[Symbol.asyncDispose]())

async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}

function patch(body: unknown): Promise<Response> {
  return world.admin('/main/settings', { method: 'PATCH', body })
}

describe('settings', () => {
  test('change by name, and the others stay', async () => {
    const changed = await patch({
      switches: { CS0015769: true },
      policies: { missingRate: 'hold' },
    })
    expect(await json(changed)).toEqual({
      switches: { CS0015769: true, CS0016172: false },
      policies: { missingRate: 'hold', transactionCheckDigit: 'off' },
      exchanges: { count: 1000, bytes: 8_388_608 },
      idempotencyRetentionDays: 30,
    })
    await patch({ switches: { CS0016172: true } })
    expect(await json(await world.admin('/main/settings'))).toEqual({
      switches: { CS0015769: true, CS0016172: true },
      policies: { missingRate: 'hold', transactionCheckDigit: 'off' },
      exchanges: { count: 1000, bytes: 8_388_608 },
      idempotencyRetentionDays: 30,
    })
    expect(await world.log()).toEqual([
      'administrator SettingsChanged settings',
      'administrator SettingsChanged settings',
    ])
  })

  test('of kept answers hold at once for those that are kept', async () => {
    const saved = { method: 'POST', body: { name: 'a' }, headers: { 'idempotency-key': 'k' } }
    await world.admin('/main/snapshots', saved)
    await world.admin('/main/clock/advance', { method: 'POST', body: { by: 'P5D' } })
    expect(await json(await patch({ idempotencyRetentionDays: 2 }))).toMatchObject({
      idempotencyRetentionDays: 2,
    })
    const again = await world.admin('/main/snapshots', saved)
    expect(again.headers.has('idempotency-replayed')).toBe(false)
  })

  test.each([0, 3651, 1.5, '30'])('do not keep answers for %j days', async (days) => {
    const refused = await patch({ idempotencyRetentionDays: days })
    expect(refused.status).toBe(422)
    const { errors } = (await refused.json()) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer)).toEqual(['#/idempotencyRetentionDays'])
  })

  test('that are unknown are answered with the nearest known name, and nothing changes', async () => {
    const refused = await patch({
      switches: { CS0015769: true, CS0015796: true },
      policies: { missing: 'hold', missingRate: 'ignore', transactionCheckDigit: 'mod-10' },
    })
    expect(refused.status).toBe(422)
    const { errors } = (await refused.json()) as {
      errors: { pointer: string; code: string; remedy: string }[]
    }
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/switches/CS0015796', 'name-unknown'],
      ['#/policies/missing', 'name-unknown'],
      ['#/policies/missingRate', 'value-unknown'],
      ['#/policies/transactionCheckDigit', 'value-unknown'],
    ])
    expect(errors[0]?.remedy).toContain('"CS0015769"')
    expect(errors[1]?.remedy).toContain('"missingRate"')
    expect(errors[2]?.remedy).toBe('One of: carry-forward, hold, reject.')
    expect(await json(await world.admin('/main/settings'))).toMatchObject({
      switches: { CS0015769: false },
    })
  })

  test.each([
    ['unavailble', 'unavailable'],
    ['SLOW', 'slow'],
    ['', 'slow'],
    ['dorp', 'drop'],
  ])('the nearest to %j is %s', (given, expected) => {
    expect(nearest(given, ['unavailable', 'slow', 'drop'])).toBe(expected)
  })
})

describe('faults', () => {
  test('are set, listed with the kinds that there are, and lifted', async () => {
    const fault = {
      target: 'exchange-rates',
      kind: 'missing-currency',
      from: '2026-03-02T19:00:00-05:00',
      until: '2026-03-05T00:00:00Z',
      count: 3,
      probability: 0.5,
      details: { currency: 'USD' },
    }
    const set = await world.post('/main/faults', fault)
    expect(set.status).toBe(201)
    expect(set.headers.get('location')).toBe('/_sandbox/workspaces/main/faults/fault-000001')
    const shown = {
      id: 'fault-000001',
      target: 'exchange-rates',
      kind: 'missing-currency',
      from: '2026-03-03T00:00:00.000Z',
      until: '2026-03-05T00:00:00.000Z',
      remaining: 3,
      probability: 0.5,
      details: { currency: 'USD' },
      active: false,
    }
    expect(await json(set)).toEqual(shown)
    const list = await json(await world.admin('/main/faults'))
    expect(list['items']).toEqual([shown])
    expect(Object.keys(list['kinds'] as object)).toEqual(['exchange-rates', 'api'])
    const lift = { method: 'DELETE' }
    expect((await world.admin('/main/faults/fault-000001', lift)).status).toBe(204)
    expect((await world.admin('/main/faults/fault-000001', lift)).status).toBe(404)
    expect(await world.log()).toEqual([
      'administrator FaultSet fault-000001',
      'administrator FaultLifted fault-000001',
    ])
  })

  test.each([
    [{ target: 'exchange', kind: 'slow' }, 'name-unknown', '#/target'],
    [{ target: 'api', kind: 'unavailble' }, 'name-unknown', '#/kind'],
    [{ target: 'api', kind: 'slow' }, 'fault-detail-missing', '#/details/delayMs'],
    [
      { target: 'api', kind: 'slow', details: { delayMs: '90000' } },
      'fault-detail-invalid',
      '#/details/delayMs',
    ],
    [{ target: 'api', kind: 'drop', details: { path: '/v1' } }, 'name-unknown', '#/details/path'],
    [
      {
        target: 'api',
        kind: 'drop',
        from: '2026-03-05T00:00:00Z',
        until: '2026-03-05T00:00:00Z',
      },
      'fault-ends-before-it-begins',
      '#/until',
    ],
    [{ target: 'api', kind: 'drop', count: 0 }, 'field-invalid', '#/count'],
    [{ target: 'api', kind: 'drop', probability: 1.5 }, 'field-invalid', '#/probability'],
  ])('%j is refused', async (fault, code, pointer) => {
    const refused = await world.post('/main/faults', fault)
    expect(refused.status).toBe(422)
    expect(await json(refused)).toMatchObject({ errors: [{ code, pointer }] })
  })

  test('tell a missing detail in French as well', async () => {
    const refused = await world.post(
      '/main/faults',
      { target: 'api', kind: 'slow' },
      { 'accept-language': 'fr-CA' },
    )
    expect(await json(refused)).toMatchObject({
      errors: [{ remedy: 'Ajoutez-la : Millisecondes, jusqu’à 60000.' }],
    })
  })

  test('of one target are at most a hundred', async () => {
    for (let count = 0; count < 100; count += 1) {
      await world.post('/main/faults', { target: 'api', kind: 'drop' })
    }
    const refused = await world.post('/main/faults', { target: 'api', kind: 'drop' })
    expect([refused.status, (await json(refused))['code']]).toEqual([409, 'too-many-faults'])
  })

  test('that nobody set cannot be lifted', async () => {
    const refused = await world.admin('/main/faults/fault-9', { method: 'DELETE' })
    expect([refused.status, (await json(refused))['code']]).toEqual([404, 'fault-not-found'])
  })
})

describe('parties', () => {
  test('a test identity is made inside the workspace that the path names', async () => {
    await world.post('', { name: 'second' })
    const made = await world.post('/second/test-identities', {})
    expect(made.status).toBe(201)
    expect(made.headers.get('cache-control')).toBe('no-store')
    expect(await json(made)).toMatchObject({
      importer: { business: { legalName: 'Importer of second' } },
    })
    expect(await world.log('second')).toEqual(['administrator TestIdentityMade 800000010'])
  })

  test('the papers of a party are shown', async () => {
    const papers = await world.admin('/main/parties/800000010/papers')
    expect(await json(papers)).toEqual({ firstDeclaration: '12345000000017' })
    const unknown = await world.admin('/main/parties/100000009/papers')
    expect([unknown.status, (await json(unknown))['code']]).toEqual([404, 'party-not-found'])
    expect((await world.admin('/main/parties/123456789/papers')).status).toBe(422)
  })
})
