import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { Inventor } from './invent.ts'
import { accountsOf } from './plan-accounts.ts'
import { SIZES } from './sizes.ts'

const inventor = new Inventor('any', localDate('2026-03-02'))

const accounts = (profile: keyof typeof SIZES, index: number) =>
  accountsOf({ inventor, size: SIZES[profile] }, { kind: 'importer', index })

const importers = (profile: keyof typeof SIZES) =>
  Array.from({ length: 500 }, (_, index) => accounts(profile, index))

test('the nation has 80,000 importers with as many accounts as are active', () => {
  expect(SIZES.national.importers).toBe(80_000)
  expect(importers('national').map(({ length }) => length)).toEqual([2, ...Array(499).fill(1)])
})

describe('the clean-up', () => {
  test('has the nation, and 400,000 idle accounts besides', () => {
    const { importers: count, idleEach } = SIZES['clean-up']
    expect([count, count * idleEach]).toEqual([80_000, 400_000])
    const idle = importers('clean-up').map((own) => own.filter(({ lastActiveOn }) => lastActiveOn))
    expect(idle.map(({ length }) => length)).toEqual(Array(500).fill(5))
  })

  test('finds them idle for four years and more, without security', () => {
    const idle = importers('clean-up')
      .flat()
      .filter(({ lastActiveOn }) => lastActiveOn !== undefined)
    expect(idle.every(({ lastActiveOn = '' }) => lastActiveOn <= '2022-03-02')).toBe(true)
    expect(idle.some(({ hasSecurity }) => hasSecurity)).toBe(false)
    expect(new Set(idle.map(({ type }) => type))).toEqual(new Set(['importer', 'exporter', 'dual']))
  })

  test('is in no other community', () => {
    for (const profile of ['demo', 'small', 'national'] as const) {
      const idle = importers(profile)
        .flat()
        .filter(({ lastActiveOn }) => lastActiveOn)
      expect([profile, idle]).toEqual([profile, []])
    }
  })
})
