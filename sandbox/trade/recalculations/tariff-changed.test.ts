import { afterEach, expect, test } from 'vitest'
import { readEdition, serveEditions } from '../tariff/index.ts'
import { declarations, type AcceptedDeclaration } from '../declarations/index.ts'
import type { SandboxWorld } from '../declarations/testing/sandbox-world.ts'
import { afterOutage, ASKED, recalculated, versionsIn } from './testing/outage.ts'

/* Declarations outlive the tariff by which they were counted. */

afterEach(() => {
  serveEditions([])
})

const HORSES = { classification: '0101.21.00.00', origin: 'CN', unit: 'NMB' }

/** The shirts of every declaration but one are gone from the tariff. */
function serveHorsesOnly(): void {
  const head = '# edition: T2099-1\n# effective: 2026-01-01\nnumber\tunit\tmfn\tpreferences\ten\n'
  serveEditions([readEdition(`${head}0101.21.00.00\tNMB\tFree\t\tHorses\n`).edition])
}

const GONE = ['classification-unknown']

test('what cannot be counted any more is set aside by its number, and the rest counted', async () => {
  await using world = await afterOutage(1)
  const [shirts] = await numbersIn(world)
  await world.publish('1.35')
  await world.filed({ line: HORSES })
  await world.publish('1.40')
  serveHorsesOnly()
  expect(await recalculated(world)).toMatchObject({
    examined: 2,
    changed: 1,
    failed: 1,
    setAside: [{ transactionNumber: shirts, findings: GONE }],
  })
  expect(await versionsIn(world)).toEqual({ 1: 1, 2: 1 })
})

test('a preview of the affected names it beside the others', async () => {
  await using world = await afterOutage(1)
  const [shirts] = await numbersIn(world)
  serveHorsesOnly()
  const place = `/v1/officer/recalculations/affected?on=${ASKED.from}&currency=USD`
  const { status, body } = await world.get(place, { token: world.officer })
  expect([status, body]).toMatchObject([
    200,
    { items: [], setAside: [{ transactionNumber: shirts, findings: GONE }] },
  ])
})

test('what an earlier version assessed without keeping its rate is not assessed anew for that', async () => {
  await using world = await afterOutage(1)
  await world.publish('1.35')
  await recalculated(world)
  await forgetEdition(world)
  expect(await recalculated(world)).toMatchObject({ examined: 1, changed: 0, failed: 0 })
})

async function numbersIn(world: SandboxWorld): Promise<readonly string[]> {
  return (await keptIn(world)).map(({ transactionNumber }) => transactionNumber)
}

async function keptIn(world: SandboxWorld): Promise<readonly AcceptedDeclaration[]> {
  const { store } = await world.workspace()
  const { items } = await store.read((reader) => reader.list(declarations, { limit: 10 }))
  return items.flatMap((one) => (one.status === 'accepted' ? [one] : []))
}

async function forgetEdition(world: SandboxWorld): Promise<void> {
  const { store } = await world.workspace()
  for (const { assessment, ...kept } of await keptIn(world)) {
    const invoices = assessment.invoices.map(({ edition: _, ...invoice }) => invoice)
    await store.transact((transaction) => {
      const forgotten = { ...kept, assessment: { ...assessment, invoices } }
      transaction.put(declarations, kept.transactionNumber, forgotten)
      return Promise.resolve()
    })
  }
}
