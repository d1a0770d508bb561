import { expect, test } from 'vitest'
import { isBusinessDay, type Holidays } from './calendar.ts'
import { localDate } from './time.ts'

const holidays: Holidays = new Set(['2025-09-30'].map(localDate))

test.each([
  ['Monday', '2025-09-22', true],
  ['Friday', '2025-09-26', true],
  ['Saturday', '2025-09-27', false],
  ['Sunday', '2025-09-28', false],
  ['a holiday', '2025-09-30', false],
])('%s, %s, is a business day: %s', (_day, on, expected) => {
  expect(isBusinessDay(localDate(on), holidays)).toBe(expected)
})
