import { describe, expect, test } from 'vitest'
import { dayOfWeek, localDate } from '../../kernel/time.ts'
import { allOffices, bankOfCanadaHolidays, closingsOfBank, holidaysOf } from './index.ts'

const daysOf = (year: number, province?: string) =>
  holidaysOf(year, province).map(({ on }) => on.slice('2026-'.length))

/**
 * Interpretation Act, s. 35, by hand with the calendars of those years: Easter Sunday was or is 1 April
 * 2018, 4 April 2021, 31 March 2024, 20 April 2025 and 5 April 2026. No holiday moves from a weekend,
 * but for Canada Day of 2018, which fell on a Sunday.
 */
const STATUTORY = {
  2018: '01-01 03-30 04-02 05-21 07-02 09-03 10-08 11-11 12-25',
  2021: '01-01 04-02 04-05 05-24 07-01 09-06 09-30 10-11 11-11 12-25',
  2022: '01-01 04-15 04-18 05-23 07-01 09-05 09-19 09-30 10-10 11-11 12-25',
  2023: '01-01 04-07 04-10 05-22 07-01 09-04 09-30 10-09 11-11 12-25',
  2024: '01-01 03-29 04-01 05-20 07-01 09-02 09-30 10-14 11-11 12-25',
  2025: '01-01 04-18 04-21 05-19 07-01 09-01 09-30 10-13 11-11 12-25',
  2026: '01-01 04-03 04-06 05-18 07-01 09-07 09-30 10-12 11-11 12-25',
} as const

test.each(Object.entries(STATUTORY))('the holidays of %s are those of the law', (year, days) => {
  expect(daysOf(Number(year))).toEqual(days.split(' '))
})

describe('the holidays of the law', () => {
  const all = Array.from({ length: 23 }, (_, index) => holidaysOf(2018 + index)).flat()

  test('never hold Boxing Day or the Civic Holiday', () => {
    expect(all.filter(({ on }) => on.endsWith('-12-26'))).toEqual([])
    expect(all.filter(({ on }) => on.endsWith('-08-04'))).toEqual([])
  })

  test('stay on a weekend on which they fall', () => {
    expect(all.some(({ on }) => on === '2022-12-25' && dayOfWeek(on) === 7)).toBe(true)
    expect(all.map(({ on }) => on)).not.toContain('2022-12-26')
  })

  test('keep Canada Day of a Sunday on 2 July, and of a Saturday on itself', () => {
    const canadaDays = all.filter(({ holiday }) => holiday === 'canada-day').map(({ on }) => on)
    expect(canadaDays).toContain('2029-07-02')
    expect(canadaDays).not.toContain('2029-07-01')
    expect(canadaDays).toContain('2023-07-01')
    expect(canadaDays).not.toContain('2023-07-03')
  })

  test('begin to hold 30 September in 2021', () => {
    const years = all.filter(({ on }) => on.endsWith('-09-30')).map(({ on }) => on.slice(0, 4))
    expect(years).toEqual(Array.from({ length: 20 }, (_, index) => String(2021 + index)))
  })

  test('are law, but for the day of mourning of 2022', () => {
    const others = all.filter(({ source }) => source.authority !== 'law')
    expect(others.map(({ on }) => on)).toEqual(['2022-09-19'])
  })
})

describe('the holidays of a province', () => {
  // Recalled: the third Monday of February; 24 June; the third Monday of August.
  test.each([
    ['ON', '2026-02-16', true],
    ['QC', '2026-02-16', false],
    ['QC', '2026-06-24', true],
    ['ON', '2026-06-24', false],
    ['BC', '2018-02-12', true],
    ['BC', '2019-02-18', true],
    ['NB', '2017-02-20', false],
    ['NB', '2018-02-19', true],
    ['YT', '2026-08-17', true],
  ])('%s has %s: %s', (province, on, has) => {
    const days = holidaysOf(Number(on.slice(0, 4)), province)
    expect(days.some((day) => day.on === on)).toBe(has)
  })

  test('are added to those of the law, and assumed', () => {
    expect(daysOf(2026, 'QC')).toEqual(expect.arrayContaining(daysOf(2026)))
    const own = holidaysOf(2026, 'QC').filter(({ provinces }) => provinces !== undefined)
    expect(own.map(({ source }) => source.authority)).toEqual(['assumed'])
  })

  test('are those of the province in which an office lies', () => {
    const offices = new Map(allOffices().map(({ code, province }) => [code, province]))
    expect([offices.get('453'), offices.get('900'), offices.get('009')]).toEqual(['ON', 'NL', 'NS'])
  })
})

describe('the Bank of Canada, which keeps a calendar of its own', () => {
  test.each([
    ['the Civic Holiday', '2025-08-04', true],
    ['30 September', '2025-09-30', true],
    ['Boxing Day', '2025-12-26', true],
    ['Boxing Day of a Saturday, on the Monday', '2026-12-28', true],
    ['Canada Day of a Saturday, on the Monday', '2023-07-03', true],
    ['Easter Monday', '2025-04-21', false],
  ])('on %s, %s, is closed: %s', (_name, on, closed) => {
    expect(bankOfCanadaHolidays().has(localDate(on))).toBe(closed)
  })

  test('closes on weekdays only, once each', () => {
    const days = [...Array(23).keys()].flatMap((index) => closingsOfBank(2018 + index))
    expect(days.filter(({ on }) => dayOfWeek(on) > 5)).toEqual([])
    expect(new Set(days.map(({ on }) => on)).size).toBe(days.length)
  })
})
