import { expect, test } from 'vitest'
import { programOf } from '../../testing/parties.ts'
import { SandboxWorld } from '../../trade/declarations/testing/sandbox-world.ts'
import { businessNumberFrom, programAccount } from '../../kernel/identifiers.ts'
import { openMemoryStorage } from '../../platform/storage/index.ts'
import { addToNotice, notices, type Notice, type NoticeEntry } from './store.ts'

const IMPORTER = businessNumberFrom('70000001')
const BROKER = businessNumberFrom('80000001')
const ACCOUNT = programAccount(IMPORTER, 1)
const SECOND = programAccount(IMPORTER, 2)

const ENTRY: NoticeEntry = {
  business: IMPORTER,
  account: ACCOUNT,
  kind: 'declarations-recalculated',
  occasion: 'recalculation-1',
  at: '2026-03-04T14:00:00.000Z',
  reason: 'outage',
  subject: '10001000000010',
}

test('one notice tells a business of every record of an occasion', async () => {
  const told = await after([ENTRY, { ...ENTRY, subject: '10001000000028' }])
  expect(told).toEqual([
    {
      id: `recalculation-1|${IMPORTER}|${ACCOUNT}`,
      business: IMPORTER,
      account: ACCOUNT,
      kind: 'declarations-recalculated',
      occasion: 'recalculation-1',
      at: '2026-03-04T14:00:00.000Z',
      reason: 'outage',
      count: 2,
      subjects: ['10001000000010', '10001000000028'],
    },
  ])
})

test('another business, account or occasion is told by itself', async () => {
  const told = await after([
    ENTRY,
    { ...ENTRY, business: BROKER },
    { ...ENTRY, account: SECOND },
    { ...ENTRY, occasion: 'recalculation-2' },
  ])
  expect(told.map(({ id, count }) => [id, count])).toEqual([
    [`recalculation-1|${IMPORTER}|${ACCOUNT}`, 1],
    [`recalculation-1|${BROKER}|${ACCOUNT}`, 1],
    [`recalculation-1|${IMPORTER}|${SECOND}`, 1],
    [`recalculation-2|${IMPORTER}|${ACCOUNT}`, 1],
  ])
})

test('the first hundred records are named, and all are counted', async () => {
  const many = Array.from({ length: 130 }, (_, nth) => ({ ...ENTRY, subject: String(nth) }))
  const [notice] = await after(many)
  expect(notice?.count).toBe(130)
  expect(notice?.subjects).toEqual(Array.from({ length: 100 }, (_, nth) => String(nth)))
})

test('a business reads its own notices, an officer everybody’s, a stranger none', async () => {
  await using world = await SandboxWorld.open()
  const { importer, broker } = world.identity
  const workspace = await world.workspace()
  const own = businessNumberFrom(broker.business.business.slice(0, 8))
  const account = programAccount(own, 1)
  await workspace.store.transact((transaction) =>
    addToNotice(transaction, { ...ENTRY, business: own, account }),
  )
  const place = `/v1/businesses/${own}/notices`
  expect((await world.get(place)).body.items).toMatchObject([{ occasion: 'recalculation-1' }])
  const byOfficer = await world.get(place, { token: world.officer })
  expect(byOfficer.body.items).toHaveLength(1)
  const token = await world.token(programOf(importer, 'edit'))
  expect((await world.get(place, { token })).status).toBe(403)
})

async function after(entries: readonly NoticeEntry[]): Promise<readonly Notice[]> {
  await using storage = await openMemoryStorage()
  const store = await storage.create('test', [notices], () => Promise.resolve())
  for (const entry of entries)
    await store.transact((transaction) => addToNotice(transaction, entry))
  return (await store.read((reader) => reader.list(notices, { limit: 10 }))).items
}
