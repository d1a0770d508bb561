import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DerivationNode } from '../duties/index.ts'
import { readEdition, serveEditions } from '../tariff/index.ts'
import type { AcceptedDeclaration, AssessedCharge } from './declaration.ts'
import { declarations } from './store/declarations.ts'
import { numbered } from './testing/filing-from.ts'
import { SandboxWorld } from './testing/sandbox-world.ts'

/* A declaration is explained as it was assessed, whatever the tariff says by now. */

let world: SandboxWorld
beforeEach(async () => {
  world = await SandboxWorld.open()
  await world.publish('1.35')
})
afterEach(async () => {
  serveEditions([])
  await world[Symbol.asyncDispose]()
})

/** Every look-up goes by an edition that holds this alone from now on. */
function serveOnly(row: string): void {
  const head = '# edition: T2099-1\n# effective: 2026-01-01\n'
  serveEditions([readEdition(`${head}number\tunit\tmfn\tpreferences\ten\n${row}\n`).edition])
}

const WITHOUT_SHIRTS = '0101.21.00.00\tNMB\tFree\t\tHorses'
const SHIRTS_AT_10 = '6109.10.00.11\tNMB\t10%\t\tT-shirts'

// By hand: 200.00 USD x 1.35 = 270.00; 18 % = 48.60; GST 5 % of 318.60 = 15.93; 64.53 in all.
test.each([
  ['no longer has', WITHOUT_SHIRTS],
  ['gives another rate to', SHIRTS_AT_10],
])('by the rate kept, where the tariff %s its classification', async (_how, row) => {
  const number = await world.filed()
  serveOnly(row)
  const { status, body } = await world.get(`/v1/declarations/${number}/explain`)
  const [line] = (body as unknown as DerivationNode).inputs
  expect([status, body['amount']]).toEqual([200, '64.53'])
  expect(line?.inputs.find(({ code }) => code === 'customs-duty')).toMatchObject({
    amount: '48.60',
    formula: '270.00 CAD × 18%',
    source: 'duties-kept-rate',
    grade: 'reported',
    facts: { edition: 'T2026-2', tariffItem: '6109.10.00' },
  })
  expect(line?.inputs.find(({ code }) => code === 'gst')).toMatchObject({
    amount: '15.93',
    formula: '318.60 CAD × 5%',
  })
})

test.each([
  ['no longer has', WITHOUT_SHIRTS],
  ['gives another rate to', SHIRTS_AT_10],
])('by its amounts alone, where the tariff %s it and no rate was kept', async (_how, row) => {
  const number = await world.filed()
  await forgetRates(number)
  serveOnly(row)
  const { status, body } = await world.get(`/v1/declarations/${number}/explain`)
  const [line] = (body as unknown as DerivationNode).inputs
  expect([status, body['amount']]).toEqual([200, '64.53'])
  expect(line?.inputs.find(({ code }) => code === 'customs-duty')).toMatchObject({
    amount: '48.60',
    formula: null,
    source: 'duties-kept-amount',
  })
  expect(line?.inputs.find(({ code }) => code === 'gst')).toMatchObject({
    amount: '15.93',
    formula: '318.60 CAD × 5%',
  })
})

test('the rate of duty and the edition are kept with what is assessed', async () => {
  const { assessment } = await kept(await world.filed())
  expect(assessment.invoices[0]).toMatchObject({
    edition: 'T2026-2',
    lines: [{ charges: [{ type: 'customs-duty', rate: '18%' }, { type: 'gst' }] }],
  })
})

async function kept(number: string): Promise<AcceptedDeclaration> {
  const { store } = await world.workspace()
  const declaration = await store.read((reader) => reader.get(declarations, numbered(number)))
  if (declaration?.status !== 'accepted') throw new Error('not accepted')
  return declaration
}

/** As earlier versions kept it. */
async function forgetRates(number: string): Promise<void> {
  const declaration = await kept(number)
  const { store } = await world.workspace()
  const invoices = declaration.assessment.invoices.map(({ edition: _, lines, ...invoice }) => ({
    ...invoice,
    lines: lines.map((line) => ({ ...line, charges: line.charges.map(withoutRate) })),
  }))
  await store.transact((transaction) => {
    const assessment = { ...declaration.assessment, invoices }
    transaction.put(declarations, numbered(number), { ...declaration, assessment })
    return Promise.resolve()
  })
}

function withoutRate({ rate: _, ...charge }: AssessedCharge): AssessedCharge {
  return charge
}
