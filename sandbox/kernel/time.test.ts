import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addDuration,
  addMonths,
  dayOfWeek,
  daysBetween,
  formatInstant,
  instant,
  instantOf,
  localDate,
  localDateAt,
  parseInstant,
  parseLocalDate,
} from './time.ts'

function at(text: string) {
  const parsed = parseInstant(text)
  if (parsed === undefined) throw new Error(`not an instant: ${text}`)
  return parsed
}

describe('an instant', () => {
  test.each([
    ['2026-02-27T19:00:00-05:00', '2026-02-28T00:00:00.000Z'],
    ['2026-02-28T00:00:00Z', '2026-02-28T00:00:00.000Z'],
    ['2026-02-28T00:00Z', '2026-02-28T00:00:00.000Z'],
    ['2026-02-28T05:30:00.123456+05:30', '2026-02-28T00:00:00.123Z'],
  ])('%s is %s', (text, utc) => {
    expect(formatInstant(at(text))).toBe(utc)
  })

  test.each([
    '2026-02-28',
    '2026-02-28T00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-02-28T24:30:00Z',
    'now',
    '',
    '1772236800000',
    '+010000-01-01T00:00:00Z',
    '-000001-12-31T23:59:59Z',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  test('is written so that the order of texts is the order of time', () => {
    const instants = fc
      .integer({ min: at('0000-01-01T00:00:00Z'), max: at('9999-12-31T23:59:59.999Z') })
      .map(instant)
    fc.assert(
      fc.property(instants, instants, (left, right) => {
        const [first, second] = [formatInstant(left), formatInstant(right)]
        expect(first < second).toBe(left < right)
        expect(parseInstant(first)).toBe(left)
      }),
    )
  })
})

// Toronto: UTC-5, and UTC-4 from 8 March to 1 November 2026 at 2 o’clock.
describe('the day in Toronto', () => {
  test.each([
    ['2026-01-15T04:59:59.999Z', '2026-01-14'],
    ['2026-01-15T05:00:00Z', '2026-01-15'],
    ['2026-07-15T03:59:59.999Z', '2026-07-14'],
    ['2026-07-15T04:00:00Z', '2026-07-15'],
    ['2026-03-08T05:00:00Z', '2026-03-08'],
    ['2026-03-09T03:59:59.999Z', '2026-03-08'],
    ['2026-03-09T04:00:00Z', '2026-03-09'],
    ['2026-11-01T04:00:00Z', '2026-11-01'],
    ['2026-11-02T04:59:59.999Z', '2026-11-01'],
    ['2026-11-02T05:00:00Z', '2026-11-02'],
    ['2024-03-01T04:59:59Z', '2024-02-29'],
    ['2026-01-01T04:59:59Z', '2025-12-31'],
  ])('at %s is %s', (text, day) => {
    expect(localDateAt(at(text))).toBe(day)
  })

  test.each([
    ['2026-01-15', '00:00', '2026-01-15T05:00:00.000Z'],
    ['2026-07-15', '19:00', '2026-07-15T23:00:00.000Z'],
    ['2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
  ])('%s at %s is %s', (day, time, utc) => {
    expect(formatInstant(instantOf(localDate(day), time))).toBe(utc)
  })

  test.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
    ['2026-03-07', 24],
  ])('%s has %i hours', (day, hours) => {
    const on = localDate(day)
    expect((instantOf(addDays(on, 1)) - instantOf(on)) / 3_600_000).toBe(hours)
  })

  test('begins with its first instant and ends before the next day’s', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 })
    fc.assert(
      fc.property(days, (offset) => {
        const on = addDays(localDate('2026-01-01'), offset)
        expect(localDateAt(instantOf(on))).toBe(on)
        expect(localDateAt(instant(instantOf(addDays(on, 1)) - 1))).toBe(on)
      }),
    )
  })
})

describe('counting days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-29', 366, '2001-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2025-12-31', 1, '2026-01-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(localDate(from), days)).toBe(to)
    expect(daysBetween(localDate(from), localDate(to))).toBe(days)
  })

  test('is not moved by the clocks that change', () => {
    expect(daysBetween(localDate('2026-03-07'), localDate('2026-03-09'))).toBe(2)
    expect(daysBetween(localDate('2026-01-01'), localDate('2027-01-01'))).toBe(365)
  })

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-10-21', 87, '2032-01-21'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(localDate(from), months)).toBe(to)
  })

  test.each([
    ['2024-10-21', 1],
    ['2026-02-27', 5],
    ['2000-02-29', 2],
    ['2026-03-01', 7],
  ])('%s is day %i of the week', (day, expected) => {
    expect(dayOfWeek(localDate(day))).toBe(expected)
  })

  test('takes no day that does not exist', () => {
    expect(parseLocalDate('2025-02-29')).toBeUndefined()
    expect(() => localDate('2025-02-29')).toThrow('not a date')
  })
})

describe('a duration', () => {
  test.each([
    ['2026-03-07T14:00:00Z', 'P1D', '2026-03-08T13:00:00.000Z'],
    ['2026-03-07T14:00:00Z', 'PT24H', '2026-03-08T14:00:00.000Z'],
    ['2026-10-31T13:00:00Z', 'P1D', '2026-11-01T14:00:00.000Z'],
    ['2026-01-31T15:00:00Z', 'P1M', '2026-02-28T15:00:00.000Z'],
    ['2026-03-02T14:00:00Z', 'P1W', '2026-03-09T13:00:00.000Z'],
    ['2024-02-29T17:00:00Z', 'P1Y', '2025-02-28T17:00:00.000Z'],
    ['2026-03-02T14:00:00Z', 'P1DT12H', '2026-03-04T02:00:00.000Z'],
  ])('from %s, %s later, ends at %s', (from, duration, to) => {
    expect(addDuration(at(from), duration)).toBe(at(to))
  })

  test.each(['', 'tomorrow', 'P', 'P1.5D', '1D', 'P9000Y', 'P999999999999999999Y'])(
    '%j is none that can be added',
    (duration) => {
      expect(addDuration(at('2026-03-02T14:00:00Z'), duration)).toBeUndefined()
    },
  )
})
