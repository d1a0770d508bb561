import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import provenance from '../../fixtures/kept/v1/provenance.json' with { type: 'json' }
import { activity } from '../platform/activity/index.ts'
import { keptAnswers } from '../platform/commands/index.ts'
import { workingsOf } from '../platform/slice/index.ts'
import { slices } from '../slices.ts'
import {
  collection,
  openStorage,
  type Collection,
  type Reader,
  type Storage,
  type Store,
} from '../platform/storage/index.ts'
import { SandboxWorld } from '../trade/declarations/testing/sandbox-world.ts'

const KEPT = join(import.meta.dirname, '../../fixtures/kept/v1')
const ALL = { limit: 100 }
const { collections: allCollections } = workingsOf(slices, () => undefined)
const NUMBERS = ['10032000000010', '10032000000030', '10032000000040']
const HELD = '10032000000050'
const DRAFT = '10032000000020'

const root = await mkdtemp(join(tmpdir(), 'kept-'))
let copies = 0

afterAll(() => rm(root, { recursive: true }))

/** A copy of the folder, since whatever opens one writes into it. */
async function copied(): Promise<string> {
  copies += 1
  const data = join(root, String(copies))
  await cp(KEPT, data, { recursive: true })
  return data
}

async function opened(
  data: string,
  collections: readonly Collection<never>[] = allCollections,
): Promise<{ readonly storage: Storage; readonly store: Store }> {
  const storage = await openStorage({ root: data })
  return { storage, store: await storage.open('default', collections) }
}

test('a folder that an earlier version left has the state that it had', async () => {
  const data = await copied()
  const first = await opened(data)
  expect(await first.store.hash()).toBe(provenance.stateHash)
  await first.storage[Symbol.asyncDispose]()
  const again = await opened(data)
  expect(await again.store.hash()).toBe(provenance.stateHash)
  await again.store.restoreSnapshot('first')
  expect(await again.store.hash()).toBe(provenance.firstHash)
  await again.storage[Symbol.asyncDispose]()
})

test('its declarations are read, explained and counted again, its draft is submitted', async () => {
  const data = await copied()
  await using world = await SandboxWorld.open({ data, onFailure: () => undefined })
  for (const number of NUMBERS) {
    const place = `/v1/declarations/${number}`
    const { body } = await world.get(place, { token: world.officer })
    const explained = await world.get(`${place}/explain`, { token: world.officer })
    expect([body['status'], explained.status]).toEqual(['accepted', 200])
    expect(body['assessment']).toMatchObject({ totals: { total: explained.body['amount'] } })
  }
  const held = await world.get(`/v1/declarations/${HELD}`, { token: world.officer })
  expect(held.body).toMatchObject({ status: 'held', awaits: [{ currency: 'USD' }] })
  await world.publish('1.40', '2026-02-10')
  await world.control('POST', '/clock/advance', { by: 'PT1S' })
  const released = await world.get(`/v1/declarations/${HELD}`, { token: world.officer })
  expect(released.body['status']).toBe('accepted')
  const token = await world.token(provenance.broker)
  const submitted = await world.post(`/v1/drafts/${DRAFT}/submission`, { token })
  expect(submitted).toMatchObject({ status: 201, body: { transactionNumber: DRAFT } })
})

test('its log keeps the numbers of its lines and goes on after the last', async () => {
  const data = await copied()
  const { storage, store } = await opened(data)
  const kept = await store.read((reader) => reader.list(activity, ALL))
  await storage[Symbol.asyncDispose]()
  await using world = await SandboxWorld.open({ data, onFailure: () => undefined })
  await world.post(`/v1/drafts/${DRAFT}/submission`, {
    token: await world.token(provenance.broker),
  })
  const { body } = await world.get('/v1/activity?limit=100', { token: world.officer })
  const lines = body.items?.toReversed() ?? []
  expect(lines.length).toBeGreaterThan(kept.items.length)
  expect(lines.map((line) => line['number'])).toEqual(lines.map((_, index) => index + 1))
  expect(lines.slice(0, kept.items.length)).toEqual(kept.items)
})

test('its kept answer had no day: it goes with the first that has one', async () => {
  const data = await copied()
  await using world = await SandboxWorld.open({ data, onFailure: () => undefined })
  const { store } = await world.sandbox.workspaces.require('default')
  const count = () => store.read((reader) => reader.count(keptAnswers))
  await world.control('POST', '/clock/advance', { by: 'P60D' })
  expect(await count()).toBe(1)
  await world.control('PATCH', '/settings', { idempotencyRetentionDays: 1 })
  expect(await count()).toBe(1)
  const saved = { token: world.sandbox.adminToken, idempotencyKey: 'a', body: { name: 'late' } }
  const place = '/_sandbox/workspaces/default/snapshots'
  expect((await world.post(place, saved)).status).toBe(201)
  expect(await count()).toBe(2)
  await world.control('POST', '/clock/advance', { by: 'P1D' })
  expect(await count()).toBe(2)
  await world.control('POST', '/clock/advance', { by: 'P1D' })
  expect(await count()).toBe(0)
})

/** Filings as a later wire might want them: each tells who made the goods. */
const later = collection<{ readonly filed: { readonly manufacturer: string } }>('declarations', {
  version: 2,
  lift: ({ filed, ...kept }) => ({
    ...kept,
    filed: { ...Object.fromEntries(Object.entries(filed ?? {})), manufacturer: 'not told' },
  }),
  indexes: { byManufacturer: ({ filed }) => filed.manufacturer },
})

test('its filings are lifted when a later form asks for more', async () => {
  const { storage, store } = await opened(await copied(), [later])
  const untold = (reader: Reader) => reader.find(later, 'byManufacturer', 'not told', ALL)
  const { items } = await store.read(untold)
  expect(items).toHaveLength(NUMBERS.length + 1)
  await storage[Symbol.asyncDispose]()
})
