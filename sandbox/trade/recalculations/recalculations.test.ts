import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { declarations } from '../declarations/index.ts'
import type { SandboxWorld } from '../declarations/testing/sandbox-world.ts'
import {
  afterOutage,
  ASKED,
  completed,
  cutShort,
  recalculated,
  versionsIn,
} from './testing/outage.ts'

// By hand: 200.00 x 1.35 at 18 % owes 64.53 with its GST, 200.00 x 1.40 owes 66.92: 2.39 more.

describe('a mass recalculation', () => {
  test('gives each declaration one more version, with the reason and the difference', async () => {
    await using world = await afterOutage(3)
    expect(await recalculated(world)).toMatchObject({
      examined: 3,
      changed: 3,
      failed: 0,
      difference: '7.17',
    })
    expect(await versionsIn(world)).toEqual({ 2: 3 })
  })

  test('changes nothing when it is asked for again', async () => {
    await using world = await afterOutage(3)
    await recalculated(world)
    expect(await recalculated(world)).toMatchObject({ examined: 3, changed: 0, difference: '0.00' })
    expect(await versionsIn(world)).toEqual({ 2: 3 })
  })

  test('goes through all currencies and days of a period, and no others', async () => {
    await using world = await afterOutage(2)
    const wide = { from: '2026-02-20', to: '2026-03-01', currency: undefined }
    expect(await recalculated(world, wide)).toMatchObject({ examined: 2, changed: 2 })
    const others = { from: '2026-02-27', to: '2026-03-01', currency: undefined }
    expect(await recalculated(world, others)).toMatchObject({ examined: 0, changed: 0 })
  })

  test('reaches a declaration of two currencies once for its change', async () => {
    await using world = await afterOutage(0)
    await world.publish('1.60', '2026-02-26', 'EUR')
    const [invoice] = world.filing().invoices
    const invoices = [
      { ...invoice, number: 'INV-1', currency: 'USD' },
      { ...invoice, number: 'INV-2', currency: 'EUR' },
    ]
    await world.filed({ invoices })
    await world.publish('1.50')
    await world.publish('1.70', '2026-02-26', 'EUR')
    expect(await recalculated(world, { currency: undefined })).toMatchObject({ changed: 1 })
    expect(await versionsIn(world)).toEqual({ 2: 1 })
  })

  // By hand: 1,000 kg x 0.22 EUR at 1.60 is 352.00, at 1.70 it is 374.00: 22.00 more; sugar is zero-rated.
  test('reaches a declaration by the currency of a measure', async () => {
    await using world = await afterOutage(0)
    await world.publish('1.60', '2026-02-26', 'EUR')
    const measure = { type: 'countervailing', regime: 'XSIMA-SUGAR-EU', subject: 'subject' }
    const goods = { classification: '1701.99.90.20', origin: 'DE', duties: [measure] }
    const line = { ...goods, unit: 'TNE', quantity: '1', weight: '1000' }
    await world.filed({ invoice: { currency: 'CAD' }, line })
    await world.publish('1.70', '2026-02-26', 'EUR')
    expect(await recalculated(world, { currency: 'EUR' })).toMatchObject({
      examined: 1,
      changed: 1,
      difference: '22.00',
    })
  })

  test('counts what can no longer be counted, and goes on', async () => {
    await using world = await afterOutage(3)
    await spoilOne(world)
    expect(await recalculated(world)).toMatchObject({ examined: 3, changed: 2, failed: 1 })
    expect(await versionsIn(world)).toEqual({ 1: 1, 2: 2 })
  })
})

describe('a dry run', () => {
  test('counts what would change and keeps none of it', async () => {
    await using world = await afterOutage(3)
    expect(await recalculated(world, { dryRun: true })).toMatchObject({
      changed: 3,
      difference: '7.17',
      changes: [{ before: '64.53', after: '66.92' }, {}, {}],
    })
    expect(await versionsIn(world)).toEqual({ 1: 3 })
    expect(await noticesOf(world)).toEqual([])
  })
})

describe('an interrupted recalculation', () => {
  test('completes after the restart, nothing lost and nothing twice', async () => {
    const data = await mkdtemp(join(tmpdir(), 'recalculation-'))
    const count = 650
    const before = await afterOutage(count, { data, onFailure: () => undefined })
    const cut = await cutShort(before)
    expect(cut.examined).toBeGreaterThan(0)
    expect(cut.examined).toBeLessThan(count)
    {
      await using after = await before.reopened({ data })
      expect(await completed(after, cut.id)).toMatchObject({
        examined: count,
        changed: count,
        failed: 0,
        // 650 x 2.39 by hand.
        difference: '1553.50',
      })
      expect(await versionsIn(after)).toEqual({ 2: count })
      expect(await noticesOf(after)).toMatchObject([{ count }])
    }
    await rm(data, { recursive: true })
  })
})

describe('asking for one', () => {
  test.each([
    ['ends before it begins', '2026-02-27', '2026-02-26'],
    ['has 401 days', '2025-01-01', '2026-02-05'],
  ])('a period that %s is refused', async (_how, from, to) => {
    await using world = await afterOutage(0)
    const body = { ...ASKED, from, to }
    const told = await world.post('/v1/officer/recalculations', { body, token: world.officer })
    expect([told.status, told.body.code]).toEqual([422, 'recalculation-period-invalid'])
  })

  test('is an officer’s', async () => {
    await using world = await afterOutage(0)
    const told = await world.post('/v1/officer/recalculations', { body: ASKED })
    expect(told.status).toBe(403)
  })

  test('the affected declarations are found before, and none are left after', async () => {
    await using world = await afterOutage(2)
    const place = '/v1/officer/recalculations/affected?on=2026-02-26&currency=USD'
    const { officer: token } = world
    expect((await world.get(place, { token })).body.items).toMatchObject([
      { before: '64.53', after: '66.92' },
      { before: '64.53', after: '66.92' },
    ])
    await recalculated(world)
    expect((await world.get(place, { token })).body.items).toEqual([])
  })

  test('one that nobody asked for is not found', async () => {
    await using world = await afterOutage(0)
    const told = await world.get('/v1/officer/recalculations/nothing', { token: world.officer })
    expect([told.status, told.body.code]).toEqual([404, 'recalculation-not-found'])
  })
})

/** Makes the first declaration one of goods that the tariff does not know. */
async function spoilOne(world: SandboxWorld): Promise<void> {
  const { store } = await world.workspace()
  await store.transact(async (transaction) => {
    const [first] = (await transaction.list(declarations, { limit: 1 })).items
    if (first === undefined) throw new Error('nothing was filed')
    const text = JSON.stringify(first).replaceAll('6109.10.00.11', '6109.10.00.99')
    transaction.put(declarations, first.transactionNumber, JSON.parse(text) as typeof first)
  })
}

async function noticesOf(world: SandboxWorld) {
  const { business } = world.identity.importer.business
  const told = await world.get(`/v1/businesses/${business}/notices`, { token: world.officer })
  return told.body.items
}
