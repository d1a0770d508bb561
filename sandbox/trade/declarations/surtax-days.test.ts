import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { surtaxCodes } from '../tariff/testing/surtax-codes.ts'
import { resolveGoods } from './resolve.ts'
import { filingFrom, invoiceRate, type Changes } from './testing/filing-from.ts'
import { given, refusedFor } from './testing/given.ts'
import { SURTAX_DAYS, type DaysOfCode } from './testing/surtax-days.ts'

/** Long after the days of all of them; a Canadian dollar is one. */
const KNOWN = {
  today: localDate('2026-12-31'),
  rates: [
    { status: 'found', rate: invoiceRate({ currency: 'CAD', on: localDate('2018-07-01') }, '1') },
  ],
} as const

interface Said {
  readonly subject?: 'subject' | 'not-subject'
  readonly exemption?: string
}

/** The goods released on that day, saying that of the code and "not subject" of every other order. */
function released(code: DaysOfCode, on: string, said?: Said): Changes {
  const { order, type = 'surtax', goods, shippedOn = on } = code
  const header = { releasedOn: on }
  const invoice = { currency: 'CAD', directShipmentOn: shippedOn < on ? shippedOn : on }
  const line = { ...goods, value: '10000.00' }
  const others = ordersOn({ header, invoice, line }, on).filter((other) => other.order !== order)
  const own = said && [{ type, regime: code.code, ...said }]
  const besides = others.map((other) => ({ ...other.block, subject: 'not-subject' }))
  return { header, invoice, line: { ...line, duties: [...(own ?? []), ...besides] } }
}

/** One code of each surtax order that names the goods. */
function ordersOn(changes: Changes, on: string) {
  const surtaxes = resolveGoods(filingFrom(changes), localDate(on))[0]?.[0]?.surtaxes ?? []
  const byOrder = new Map(surtaxes.map((surtax) => [surtax.order.id, surtax]))
  return [...byOrder].map(([order, { type, regime }]) => ({ order, block: { type, regime } }))
}

/** What the code owes; undefined where it is not charged. */
function owed(code: DaysOfCode, on: string, said?: Said): string | undefined {
  const declaration = given(released(code, on, said), KNOWN).submitted()
  if (declaration.status !== 'accepted') throw new Error('held')
  const charges = declaration.assessment.invoices[0]?.lines[0]?.charges ?? []
  return charges.find(({ regime }) => regime === code.code)?.amount
}

function dayBeside(on: string, days: number): string {
  return Temporal.PlainDate.from(on).add({ days }).toString()
}

const outside = ({ first, last }: DaysOfCode): readonly string[] => [
  dayBeside(first, -1),
  ...(last === undefined ? [] : [dayBeside(last, 1)]),
]

describe.each(SURTAX_DAYS)('$order, $code', (code) => {
  test('is owed from its first day to its last', () => {
    const { first, last, owed: amount, owedLast = amount } = code
    expect(owed(code, first, { subject: 'subject' })).toBe(amount)
    if (last !== undefined) expect(owed(code, last, { subject: 'subject' })).toBe(owedLast)
  })

  test('is not owed, and cannot be named, the day before and the day after', () => {
    for (const on of outside(code)) {
      expect([on, owed(code, on)]).toEqual([on, undefined])
      const refused = refusedFor(given(released(code, on, { subject: 'subject' }), KNOWN).submitted)
      expect(refused).toEqual(['#/invoices/0/lines/0/duties/0/regime measure-not-in-force'])
    }
  })

  test('is not owed of goods that the order exempts', () => {
    expect(owed(code, dayBeside(code.first, 3), { exemption: code.exemption })).toBeUndefined()
  })
})

test('every code of every order has its days here, by the days of its rows', () => {
  const told = SURTAX_DAYS.map(({ order, code, first, last }) => ({ order, code, first, last }))
  const byCode = (one: { code: string }, other: { code: string }) =>
    one.code < other.code ? -1 : 1
  expect(told.toSorted(byCode)).toEqual(surtaxCodes().toSorted(byCode))
})
