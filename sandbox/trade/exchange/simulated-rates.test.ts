import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../kernel/time.ts'
import { ratedCurrencies, type RatedCurrency } from '../reference/index.ts'
import { simulatedDay } from './simulated-day.ts'
import { simulatedRate } from './simulated-rates.ts'

const all = ratedCurrencies()
const dailyOnes = all.filter(({ maintainedBy }) => maintainedBy === 'BoC')
const days = fc
  .integer({ min: 0, max: 4000 })
  .map((offset) => addDays(localDate('2018-01-01'), offset))

function relative({ reference, volatility }: RatedCurrency, rate: string) {
  const [base, usual] = [Number(reference) / 1e10, Number(volatility) / 1e10]
  return { off: Math.abs(Number(rate) / base - 1), usual, step: 10 ** -4 / base }
}

describe('a simulated rate', () => {
  test('is the same for the same seed, currency and day, and another for another seed', () => {
    const on = localDate('2026-02-27')
    const rates = (seed: string) => dailyOnes.map((currency) => simulatedRate(seed, currency, on))
    expect(rates('one')).toEqual(rates('one'))
    expect(rates('one')).not.toEqual(rates('two'))
  })

  test('has at least four decimals and four digits that count', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), days, (currency, on) => {
        const rate = simulatedRate('seed', currency, on)
        expect(rate).toMatch(/^\d+\.\d{4,10}$/)
        expect(rate.replace('.', '').replace(/^0+/, '').length).toBeGreaterThanOrEqual(4)
      }),
    )
  })

  // The waves sum to 1+2+4+8 = 15 usual daily changes at most.
  test('stays near its reference', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), days, (currency, on) => {
        const { off, usual, step } = relative(currency, simulatedRate('seed', currency, on))
        expect(off).toBeLessThanOrEqual(15 * usual + step)
      }),
    )
  })

  // Each wave of length n moves at most 2/√n usual changes a day: 3.75 of them in all.
  test('moves little from one day to the next', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dailyOnes), days, (currency, on) => {
        const today = Number(simulatedRate('seed', currency, on))
        const tomorrow = Number(simulatedRate('seed', currency, addDays(on, 1)))
        const { usual, step } = relative(currency, String(today))
        const reference = Number(currency.reference) / 1e10
        expect(Math.abs(tomorrow - today) / reference).toBeLessThanOrEqual(3.75 * usual + 2 * step)
      }),
    )
  })

  test('moves at all: a week of dollars has at least three values', () => {
    const dollar = all.find(({ code }) => code === 'USD')!
    const week = Array.from({ length: 7 }, (_, day) => addDays(localDate('2026-02-02'), day))
    expect(new Set(week.map((on) => simulatedRate('seed', dollar, on))).size).toBeGreaterThan(2)
  })

  test('of a currency that the CBSA keeps stays through a month', () => {
    const dirham = all.find(({ code }) => code === 'AED')!
    const [first, last] = [localDate('2026-01-01'), localDate('2026-01-31')]
    expect(simulatedRate('seed', dirham, first)).toBe(simulatedRate('seed', dirham, last))
  })

  test('has an id of its own', () => {
    const rows = ['2026-02-26', '2026-02-27'].flatMap((on) => simulatedDay('seed', localDate(on)))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })
})
