import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DerivationNode } from '../../duties/index.ts'
import { localDate } from '../../../kernel/time.ts'
import type { AcceptedDeclaration, Declaration } from '../declaration.ts'
import type { RateFact } from '../facts.ts'
import { INVOICE, invoiceRate, LINE, SHIPPED, SUGAR, TODAY } from '../testing/filing-from.ts'
import { given, missing } from '../testing/given.ts'
import { SandboxWorld } from '../testing/sandbox-world.ts'
import { explain } from './explain.ts'

/* By which exchange rates a declaration is explained. Those of a sandbox were published since. */

let world: SandboxWorld
beforeAll(async () => {
  world = await SandboxWorld.open()
  await world.publish('1.90')
  for (const on of [SHIPPED, '2026-02-28']) await world.publish('1.70', on, 'EUR')
})
afterAll(() => world[Symbol.asyncDispose]())

async function explained(declaration: Declaration): Promise<DerivationNode> {
  const { store } = await world.workspace()
  return await store.read((reader) => explain(reader, declaration))
}

function found(currency: string, rate: string): RateFact {
  return { status: 'found', rate: invoiceRate({ currency, on: SHIPPED }, rate) }
}

/** Sugar after shirts, each on an invoice in US dollars, at 1.35. */
function accepted(euro = '1.50'): AcceptedDeclaration {
  const shirts = { ...INVOICE, lines: [LINE] }
  const sugar = { ...INVOICE, number: 'INV-2', lines: [SUGAR] }
  const declaration = given(
    { invoices: [shirts, sugar] },
    { measureRates: [[], [found('EUR', euro)]] },
  ).submitted()
  if (declaration.status !== 'accepted') throw new Error('not accepted')
  return declaration
}

/** As earlier versions kept it, without the rates of measures; shipped on another day. */
function keptBefore(
  { assessment, filed, ...rest }: AcceptedDeclaration,
  on = SHIPPED,
): Declaration {
  const invoices = assessment.invoices.map(({ measureExchange: _, ...invoice }) => invoice)
  const shipped = filed.invoices.map((invoice) => ({ ...invoice, directShipmentOn: on }))
  return {
    ...rest,
    filed: { ...filed, invoices: shipped },
    assessment: { ...assessment, invoices },
  }
}

/** What is said of the countervailing duty on the sugar. */
function subsidyIn({ inputs }: DerivationNode): readonly unknown[] {
  const duty = inputs[1]?.inputs.find(({ code }) => code === 'countervailing')
  return [duty?.amount, duty?.formula]
}

describe('an explanation', () => {
  // By hand: 40,000 kg at 0.22 euros = 8,800.00; at 1.50 that is 13,200.00.
  test('goes by the rates that were kept, whatever was published since', async () => {
    const told = await explained(accepted())
    expect(told.inputs[0]?.inputs[0]).toMatchObject({
      amount: '270.00',
      formula: '200.00 USD × 1.35 CAD/USD',
    })
    expect(subsidyIn(told)).toEqual(['13200.00', '40000 KGM × 0.22 EUR/KGM × 1.5 CAD/EUR'])
  })

  test('has no more to tell of a declaration that waits for its rate', async () => {
    const { submitted } = given({}, { rates: missing(), missingRate: 'hold' })
    await expect(explained(submitted())).rejects.toMatchObject({
      problem: { code: 'declaration-not-assessed' },
      params: { transactionNumber: '10001000000010' },
    })
  })

  test('goes by the day of accounting, or of each shipment where no other was kept', async () => {
    const dayOf = async (declaration: Declaration) =>
      (await explained(declaration)).inputs.map(({ facts }) => facts.accountedOn)
    expect(await dayOf(accepted())).toEqual([TODAY, TODAY])
    expect(await dayOf({ ...accepted(), accountedOn: undefined })).toEqual([SHIPPED, SHIPPED])
  })
})

describe('where no rate of a measure was kept', () => {
  // By hand: 8,800.00 euros at 1.70 are 14,960.00.
  const AT_170 = '40000 KGM × 0.22 EUR/KGM × 1.7 CAD/EUR'

  test('the published one explains the amount that it gives', async () => {
    expect(subsidyIn(await explained(keptBefore(accepted('1.70'))))).toEqual(['14960.00', AT_170])
  })

  test('the last one before explains it, on a day that has none', async () => {
    const on = localDate('2026-03-05')
    expect(subsidyIn(await explained(keptBefore(accepted('1.70'), on)))).toEqual([
      '14960.00',
      AT_170,
    ])
  })

  test('the amount alone is told where another holds now, or none was ever known', async () => {
    const ALONE = ['13200.00', null]
    expect(subsidyIn(await explained(keptBefore(accepted())))).toEqual(ALONE)
    const on = localDate('1999-03-05')
    expect(subsidyIn(await explained(keptBefore(accepted(), on)))).toEqual(ALONE)
  })
})
