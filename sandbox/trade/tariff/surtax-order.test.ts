import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { codesOf } from '../reference/index.ts'
import { TARIFF_DATA } from './data.ts'
import { grantsExemption, remitsSurtax, surtaxOrder, type ExemptionClaim } from './surtax-order.ts'
import { classified } from './testing/look-up.ts'

interface Case {
  readonly order: string
  readonly claim: ExemptionClaim
  readonly goods?: string
  readonly origin?: string
  readonly shippedOn?: string
  readonly on: string
  readonly authority?: string
}

function isGranted(asked: Case): boolean {
  const { order, claim, goods = '6109.10.00.11', origin = 'UNC', shippedOn = asked.on, on } = asked
  return grantsExemption(surtaxOrder(order), {
    claim,
    classification: classified(goods),
    origin,
    shippedOn: localDate(shippedOn),
    accountedOn: localDate(on),
    authority: asked.authority,
  })
}

const TRANSIT = { claim: 'in-transit', on: '2026-03-02' } as const

describe('goods in transit', () => {
  test.each([
    { order: 'SOR/2018-152', last: '2018-07-01' },
    { order: 'SOR/2018-153', last: '2018-07-01' },
    { order: 'SOR/2020-199', last: '2020-09-16' },
    { order: 'SOR/2024-187', last: '2024-10-01', goods: '8703.80.00.10', origin: 'CN' },
    { order: 'SOR/2024-187', last: '2024-10-22', goods: '7208.51.00.21', origin: 'CN' },
    { order: 'SOR/2025-66', last: '2025-03-04' },
    { order: 'SOR/2025-95', last: '2025-03-13' },
    { order: 'SOR/2025-118', last: '2025-04-09' },
    { order: 'SOR/2025-148', last: '2025-06-27', goods: '7208.51.00.21', origin: 'TR' },
    { order: 'SOR/2025-148', last: '2025-08-01', goods: '7208.51.00.21', origin: 'KR' },
    { order: 'SOR/2025-154', last: '2025-07-31', goods: '7601.10.00.20', origin: 'AE' },
    { order: 'SOR/2025-267', last: '2025-12-26', goods: '9401.71.10.10', origin: 'IT' },
  ])('under $order were shipped by $last', ({ last, ...of }) => {
    const next = Temporal.PlainDate.from(last).add({ days: 1 }).toString()

    expect(isGranted({ ...TRANSIT, ...of, shippedOn: last })).toBe(true)
    expect(isGranted({ ...TRANSIT, ...of, shippedOn: next })).toBe(false)
  })

  test('are nothing that the safeguard knows', () => {
    const shippedOn = '2018-01-05'
    expect(isGranted({ ...TRANSIT, order: 'SOR/2018-206', shippedOn })).toBe(false)
  })
})

describe('other exemptions', () => {
  const granted: readonly Case[] = [
    { order: 'SOR/2018-206', claim: 'small-preference-share', origin: 'IN', on: '2019-06-03' },
    { order: 'SOR/2024-187', claim: 'repair', origin: 'CN', on: '2026-03-02' },
    { order: 'SOR/2025-66', claim: 'campobello', on: '2025-04-09' },
    { order: 'SOR/2025-66', claim: 're-export', on: '2025-04-09' },
    { order: 'SOR/2025-66', claim: 'original-equipment', goods: '4011.10.00.00', on: '2025-03-04' },
    { order: 'SOR/2025-95', claim: 'campobello', on: '2025-04-09' },
    { order: 'SOR/2025-118', claim: 'heavy-vehicle', goods: '8704.60.00.00', on: '2025-08-29' },
    { order: 'SOR/2025-148', claim: 'casual', origin: 'TR', on: '2026-03-02' },
    { order: 'SOR/2025-154', claim: 'casual', origin: 'TR', on: '2026-03-02' },
    { order: 'SOR/2025-267', claim: 'vehicle-manufacture', origin: 'IT', on: '2026-06-30' },
    { order: 'SOR/2025-267', claim: 'wind-tower', goods: '7308.20.00.00', on: '2026-03-02' },
  ]
  const refused: readonly Case[] = [
    { order: 'SOR/2025-66', claim: 'campobello', on: '2025-04-08' },
    { order: 'SOR/2025-66', claim: 'original-equipment', on: '2025-03-04' },
    { order: 'SOR/2025-118', claim: 'heavy-vehicle', goods: '8704.60.00.00', on: '2025-08-28' },
    { order: 'SOR/2025-118', claim: 'heavy-vehicle', goods: '8703.23.00.22', on: '2025-08-29' },
    { order: 'SOR/2025-267', claim: 'vehicle-manufacture', origin: 'IT', on: '2026-07-01' },
    { order: 'SOR/2025-95', claim: 'casual', on: '2025-04-09' },
  ]

  test.each(granted)('$order exempts $claim on $on', (asked) => {
    expect(isGranted(asked)).toBe(true)
  })

  test.each(refused)('$order does not exempt $claim of $goods on $on', (asked) => {
    expect(isGranted(asked)).toBe(false)
  })
})

describe('a remission', () => {
  const VEHICLE = { order: 'SOR/2025-118', claim: 'remission', goods: '8703.23.00.22' } as const

  test.each([
    ['SI/2025-60', '2026-04-08', true],
    ['SI/2025-60', '2026-04-09', false],
    ['SI/2026-13', '2026-04-08', false],
    ['SI/2026-13', '2026-04-09', true],
    ['SOR/2025-12', '2026-04-08', false],
  ])('of vehicles under %s on %s: %s', (authority, on, expected) => {
    expect(isGranted({ ...VEHICLE, authority, on })).toBe(expected)
  })

  test('needs its order named', () => {
    expect(isGranted({ ...VEHICLE, on: '2026-03-02' })).toBe(false)
    expect(remitsSurtax('SI/2025-60')).toBe(true)
    expect(remitsSurtax('SOR/2022-127')).toBe(false)
  })
})

test('of the special authorities those are simulated that remit a surtax', () => {
  for (const { code, supported } of codesOf('specialAuthorities')) {
    expect(supported, code).toBe(remitsSurtax(code))
  }
})

test('every order has rows, and every row an order', () => {
  const named = new Set(TARIFF_DATA.surtaxes.map(({ order }) => order))
  expect([...named].toSorted()).toEqual(TARIFF_DATA.surtaxOrders.map(({ id }) => id).toSorted())
})
