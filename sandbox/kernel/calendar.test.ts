import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessDays,
  addWeekdays,
  businessDayOnOrBefore,
  isBusinessDay,
  isWeekday,
  type Holidays,
} from './calendar.ts'
import { addDays, localDate } from './time.ts'

const TRUTH_AND_RECONCILIATION = localDate('2025-09-30')
const holidays: Holidays = new Set(
  ['2024-12-25', '2024-12-26', '2025-01-01', '2025-09-30'].map(localDate),
)

// SOR/86-1062, s. 10.3: the tenth weekday after the 17th; published dates of the CBSA.
describe('the tenth weekday after the 17th', () => {
  test.each([
    ['2025-03-17', '2025-03-31'],
    ['2025-09-17', '2025-10-01'],
    ['2026-01-17', '2026-01-30'],
  ])('%s is %s', (from, due) => {
    expect(addWeekdays(localDate(from), 10)).toBe(due)
  })

  test('counts a holiday that falls on a weekday, as business days do not', () => {
    expect(isWeekday(TRUTH_AND_RECONCILIATION)).toBe(true)
    expect(addBusinessDays(localDate('2025-09-17'), 10, holidays)).toBe('2025-10-02')
  })
})

describe('business days', () => {
  test.each([
    ['Monday', '2025-09-22', true],
    ['Friday', '2025-09-26', true],
    ['Saturday', '2025-09-27', false],
    ['Sunday', '2025-09-28', false],
    ['a holiday', '2025-09-30', false],
  ])('%s, %s: %s', (_day, on, expected) => {
    expect(isBusinessDay(localDate(on), holidays)).toBe(expected)
  })

  test.each([
    { over: 'a weekend', from: '2025-06-05', count: 5, expected: '2025-06-12' },
    { over: 'the rest of a weekend', from: '2025-06-07', count: 5, expected: '2025-06-13' },
    { over: 'Christmas', from: '2024-12-20', count: 5, expected: '2024-12-31' },
    { over: 'the New Year', from: '2024-12-31', count: 1, expected: '2025-01-02' },
    { over: 'nothing', from: '2025-06-07', count: 0, expected: '2025-06-07' },
  ])('are counted after the day itself: $count over $over', ({ from, count, expected }) => {
    expect(addBusinessDays(localDate(from), count, holidays)).toBe(expected)
  })

  test.each([
    ['2025-09-30', '2025-09-29'],
    ['2025-09-28', '2025-09-26'],
    ['2024-12-26', '2024-12-24'],
    ['2025-09-29', '2025-09-29'],
  ])('the latest on or before %s is %s', (on, expected) => {
    expect(businessDayOnOrBefore(localDate(on), holidays)).toBe(expected)
  })
})

test('between a day and its n-th counted day lie exactly n counted days', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (offset, count, business) => {
        const from = addDays(localDate('2020-01-01'), offset)
        const counts = (day: typeof from): boolean =>
          business ? isBusinessDay(day, holidays) : isWeekday(day)
        const to = business ? addBusinessDays(from, count, holidays) : addWeekdays(from, count)
        let seen = 0
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          seen += counts(day) ? 1 : 0
        expect(seen).toBe(count)
        expect(counts(to)).toBe(true)
      },
    ),
  )
})
