import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTransactionNumber, type TransactionNumber } from '../../kernel/identifiers.ts'
import type { DerivationNode } from '../duties/index.ts'
import { declarations } from './store/declarations.ts'
import { SandboxWorld } from './testing/sandbox-world.ts'

let world: SandboxWorld

beforeAll(async () => {
  world = await SandboxWorld.open()
  await world.publish('1.60', '2026-02-26', 'EUR')
})

afterAll(() => world.sandbox.close())

// By hand: 1,000 kg x 0.22 EUR x 1.60 = 352.00, on an invoice in Canadian dollars.
const SUGAR = {
  invoice: { currency: 'CAD' },
  line: {
    classification: '1701.99.90.20',
    origin: 'DE',
    unit: 'TNE',
    quantity: '1',
    weight: '1000',
    duties: [{ type: 'countervailing', regime: 'XSIMA-SUGAR-EU', subject: 'S' }],
  },
}

test('the rate of a measure is kept, told and explained', async () => {
  const number = await world.filed(SUGAR)
  const { body } = await world.get(`/v1/declarations/${number}`)
  expect(body['assessment']).toMatchObject({
    invoices: [
      { exchange: { currency: 'CAD' }, measureExchange: [{ currency: 'EUR', rate: '1.6' }] },
    ],
    totals: { charges: { countervailing: '352.00' } },
  })
  expect(await explainedRates(number)).toEqual(['1.6 CAD/EUR sima-exchange-rate'])
})

test('what an earlier version kept without it is explained by the rate of its day', async () => {
  const number = await world.filed(SUGAR)
  await forgetMeasureRates(number)
  expect(await explainedRates(number)).toEqual(['1.6 CAD/EUR sima-exchange-rate'])
})

async function explainedRates(number: string): Promise<readonly string[]> {
  const { body } = await world.get(`/v1/declarations/${number}/explain`)
  const steps = allNodes(body as unknown as DerivationNode)
  return steps
    .filter(({ code }) => code === 'exchange-rate')
    .map(({ amount, unit, source }) =>
      [amount, unit, source === 'sima-exchange-rate' ? source : ''].join(' ').trim(),
    )
}

function allNodes(node: DerivationNode): readonly DerivationNode[] {
  return [node, ...node.inputs.flatMap(allNodes)]
}

async function forgetMeasureRates(text: string): Promise<void> {
  const { store } = await world.workspace()
  await store.transact(async (transaction) => {
    const kept = await transaction.get(declarations, numberOf(text))
    if (kept?.status !== 'accepted') throw new Error('not accepted')
    const invoices = kept.assessment.invoices.map(({ measureExchange: _, ...invoice }) => invoice)
    transaction.put(declarations, numberOf(text), {
      ...kept,
      assessment: { ...kept.assessment, invoices },
    })
  })
}

function numberOf(text: string): TransactionNumber {
  const number = parseTransactionNumber(text)
  if (number === undefined) throw new Error(`not a transaction number: ${text}`)
  return number
}
