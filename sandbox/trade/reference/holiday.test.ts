import { expect, test } from 'vitest'
import { dayOfWeek, localDate } from '../../kernel/time.ts'
import { REFERENCE_DATA } from './data.ts'
import { bankHolidays } from './index.ts'

const FEDERAL = REFERENCE_DATA.holidays.filter(({ federal }) => federal)

const YEARS = Array.from({ length: 23 }, (_, index) => 2018 + index)

/** Published calendars of the federal government, as recalled; the days on which it was closed. */
const PUBLISHED = {
  2020: '01-01 04-10 05-18 07-01 09-07 10-12 11-11 12-25 12-28',
  2021: '01-01 04-02 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28',
  2022: '01-03 04-15 05-23 07-01 09-05 09-30 10-10 11-11 12-26 12-27',
  2023: '01-02 04-07 05-22 07-03 09-04 10-02 10-09 11-13 12-25 12-26',
  2024: '01-01 03-29 05-20 07-01 09-02 09-30 10-14 11-11 12-25 12-26',
  2025: '01-01 04-18 05-19 07-01 09-01 09-30 10-13 11-11 12-25 12-26',
} as const

test.each(Object.entries(PUBLISHED))('observes the federal holidays of %s', (year, days) => {
  const observed = FEDERAL.map(({ observedOn }) => observedOn).filter((on) => on.startsWith(year))

  expect(observed).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

test('observes every holiday on a weekday, and no two on the same', () => {
  const observed = FEDERAL.map(({ observedOn }) => localDate(observedOn))

  expect(observed.filter((on) => dayOfWeek(on) > 5)).toEqual([])
  expect(new Set(observed).size).toBe(observed.length)
})

test('has nine federal holidays before 2021 and ten from then on', () => {
  const counts = YEARS.map((year) => FEDERAL.filter(({ on }) => on.startsWith(String(year))).length)

  expect(counts).toEqual(YEARS.map((year) => (year < 2021 ? 9 : 10)))
})

test('does not count Easter Monday or the Civic Holiday as federal holidays', () => {
  const observed = FEDERAL.map(({ observedOn }) => observedOn)
  expect(observed).not.toContain('2025-04-21')
  expect(observed).not.toContain('2025-08-04')
})

test('closes the Bank of Canada on the Civic Holiday too', () => {
  expect(bankHolidays().has(localDate('2025-08-04'))).toBe(true)
  expect(bankHolidays().has(localDate('2025-09-30'))).toBe(true)
  expect(bankHolidays().has(localDate('2025-04-21'))).toBe(false)
})
