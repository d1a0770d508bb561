import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatRate } from '../../../kernel/rate.ts'
import { localDate } from '../../../kernel/time.ts'
import { Lacking } from '../../../platform/commands/index.ts'
import type { RateFact } from '../facts.ts'
import { filingSchema } from '../filing-schema.ts'
import { INVOICE, LINE, SUGAR, TODAY, type Changes } from '../testing/filing-from.ts'
import { missing } from '../testing/given.ts'
import { SandboxWorld } from '../testing/sandbox-world.ts'
import { factsOfGoods, requireFetchedRates } from './load-facts.ts'

/* By which exchange rates goods are counted, and which of them are lacking. */

const OFFICER = { kind: 'officer', officerId: 'officer-1' } as const

let world: SandboxWorld
beforeAll(async () => {
  world = await SandboxWorld.open()
  await world.publish('1.35')
})
afterAll(() => world[Symbol.asyncDispose]())

const textOf = (fact: RateFact): unknown =>
  fact.status === 'found'
    ? [fact.rate.currency, fact.rate.on, formatRate(fact.rate.rate)]
    : [fact.day.currency, fact.day.on, fact.last && formatRate(fact.last.rate)]

describe('of rates', () => {
  beforeAll(async () => {
    await world.publish('1.60', '2026-02-26', 'EUR')
    await world.publish('0.17', '2026-02-26', 'CNY')
  })

  async function rates(changes: Changes) {
    const call = await world.call(OFFICER)
    const goods = v.parse(filingSchema, world.filing(changes))
    const { rates: found, measureRates } = await call.workspace.store.read((reader) =>
      factsOfGoods(reader, call, { goods, accountedOn: TODAY }),
    )
    return {
      found,
      invoices: found.map(textOf),
      measures: measureRates.map((of) => of.map(textOf)),
    }
  }

  test('each invoice has that of its currency on its day of direct shipment', async () => {
    const { found, invoices, measures } = await rates({
      invoices: [
        { ...INVOICE, lines: [LINE] },
        { ...INVOICE, number: 'INV-2', currency: 'CAD', lines: [LINE] },
        { ...INVOICE, number: 'INV-3', currency: 'EUR', lines: [LINE] },
      ],
    })
    expect(invoices).toEqual([
      ['USD', '2026-02-26', '1.35'],
      ['CAD', '2026-02-26', '1'],
      ['EUR', '2026-02-26', '1.6'],
    ])
    expect(measures).toEqual([[], [], []])
    expect(found[0]).toMatchObject({
      status: 'found',
      rate: { ratedOn: '2026-02-26', status: 'published' },
    })
  })

  test('each invoice has those of its measures too', async () => {
    const { invoices, measures } = await rates({
      invoices: [
        { ...INVOICE, lines: [LINE] },
        { ...INVOICE, number: 'INV-2', currency: 'CNY', lines: [SUGAR] },
        { ...INVOICE, number: 'INV-3', lines: [SUGAR, LINE] },
      ],
    })
    expect(invoices).toEqual([
      ['USD', '2026-02-26', '1.35'],
      ['CNY', '2026-02-26', '0.17'],
      ['USD', '2026-02-26', '1.35'],
    ])
    expect(measures).toEqual([[], [['EUR', '2026-02-26', '1.6']], [['EUR', '2026-02-26', '1.6']]])
  })

  test('of a day without rates the last one before is known, as carried forward', async () => {
    const to = localDate('2026-03-05')
    await world.publish('1.37', '2026-02-28')
    const { found } = await rates({ invoice: { directShipmentOn: to } })
    expect(found).toMatchObject([
      {
        status: 'missing',
        day: { currency: 'USD', on: to },
        last: { currency: 'USD', on: to, ratedOn: '2026-02-28', status: 'carried-forward' },
      },
    ])
    expect(found.map(textOf)).toEqual([['USD', to, '1.37']])
  })

  test('of a day before there were any none is known at all', async () => {
    const { found } = await rates({ invoice: { directShipmentOn: '1999-03-05' } })
    expect(found).toEqual([
      { status: 'missing', day: { currency: 'USD', on: '1999-03-05' }, last: undefined },
    ])
  })
})

describe('rates that are missing', () => {
  async function required(facts: Parameters<typeof requireFetchedRates>[2]): Promise<unknown> {
    const call = await world.call(OFFICER)
    return await call.workspace.store
      .read((reader) => requireFetchedRates(reader, call, facts))
      .then(
        () => 'nothing is lacking',
        (error: unknown) => error,
      )
  }

  const on = localDate('2024-05-06')
  const never: RateFact = { status: 'missing', day: { currency: 'USD', on }, last: undefined }

  test('are fetched where their day was never asked for', async () => {
    expect(await required({ rates: [never], measureRates: [] })).toBeInstanceOf(Lacking)
    expect(await required({ rates: [], measureRates: [[never]] })).toBeInstanceOf(Lacking)
  })

  test('are not fetched where their day was asked for', async () => {
    expect(await required({ rates: missing(), measureRates: [] })).toBe('nothing is lacking')
  })

  test('are those of none, where every rate is known', async () => {
    expect(await required({ rates: [], measureRates: [[]] })).toBe('nothing is lacking')
  })
})
