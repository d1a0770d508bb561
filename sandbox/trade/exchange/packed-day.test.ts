import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { packed, rateIn, unpacked } from './packed-day.ts'
import type { KeptRate, RateDay } from './rate-day.ts'

const MORNING = '2026-03-02T14:00:00.000Z'
const EVENING = '2026-03-03T00:00:00.000Z'
const FIRST: KeptRate = {
  rate: '1.3712',
  source: 'BoC',
  publishedAt: EVENING,
  id: 7,
  revision: 1,
}
const DAY: RateDay = {
  on: localDate('2026-03-03'),
  fetchedAt: EVENING,
  rates: {
    USD: FIRST,
    EUR: { ...FIRST, publishedAt: MORNING },
    GBP: { ...FIRST, revision: 2 },
  },
}

test('a day is kept short and comes back whole', () => {
  expect(packed(DAY).rates).toMatchObject({ USD: ['1.3712', 'BoC', 7], EUR: { revision: 1 } })
  expect(unpacked(packed(DAY))).toEqual(DAY)
})

test('each rate comes back by itself, and none that is not there', () => {
  const day = packed(DAY)
  expect(['USD', 'EUR', 'GBP', 'toString'].map((code) => rateIn(day, code))).toEqual([
    DAY.rates['USD'],
    DAY.rates['EUR'],
    DAY.rates['GBP'],
    undefined,
  ])
})

test('a day that an earlier version kept is read as it is', () => {
  expect(unpacked(DAY)).toEqual(DAY)
  expect(rateIn(DAY, 'USD')).toEqual(FIRST)
})
