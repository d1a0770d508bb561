import { describe, expect, test } from 'vitest'
import { formatInstant, instantOf, localDate } from '../../kernel/time.ts'
import {
  effectiveDayBefore,
  effectiveDayOf,
  effectiveDaysIn,
  lastDayInForce,
  latestPublished,
  nextPublication,
  publishedDaysIn,
} from './publishing-day.ts'

describe('the day whose rates are in force', () => {
  // 27 February 2026 is a Friday; Good Friday is 3 April; Victoria Day Monday 18 May 2026.
  test.each([
    ['a day after a business day has its own rates', '2026-02-27', '2026-02-27'],
    ['Saturday has the rates published on Friday', '2026-02-28', '2026-02-28'],
    ['Sunday keeps those of Saturday', '2026-03-01', '2026-02-28'],
    ['Monday keeps those of Saturday', '2026-03-02', '2026-02-28'],
    ['Tuesday has the rates published on Monday', '2026-03-03', '2026-03-03'],
    ['the day after Good Friday keeps those of the Friday', '2026-04-04', '2026-04-03'],
    ['Easter Monday keeps them too', '2026-04-06', '2026-04-03'],
    ['the day after Easter Monday has its own', '2026-04-07', '2026-04-07'],
    ['the Tuesday after Victoria Day keeps those of Saturday', '2026-05-19', '2026-05-16'],
  ])('%s', (_rule, on, effectiveOn) => {
    expect(effectiveDayOf(localDate(on))).toBe(effectiveOn)
    expect(effectiveDayOf(localDate(on))).toBe(effectiveOn)
  })

  test('the effective day before Tuesday is Saturday', () => {
    expect(effectiveDayBefore(localDate('2026-03-03'))).toBe('2026-02-28')
  })

  test('rates of Saturday are in force until Monday', () => {
    expect(lastDayInForce(localDate('2026-02-28'))).toBe('2026-03-02')
    expect(lastDayInForce(localDate('2026-03-03'))).toBe('2026-03-03')
  })

  test('a week from Sunday to Saturday needs the Saturday before and five days', () => {
    expect(effectiveDaysIn(localDate('2026-03-01'), localDate('2026-03-07'))).toEqual(
      ['02-28', '03-03', '03-04', '03-05', '03-06', '03-07'].map((day) => `2026-${day}`),
    )
  })
})

describe('what can be had', () => {
  test('the rates of tomorrow can be had from 19:00, not a moment before', () => {
    const evening = instantOf(localDate('2026-03-04'), '19:00')
    expect(latestPublished(evening)).toBe('2026-03-05')
    expect(latestPublished(instantOf(localDate('2026-03-04'), '18:59'))).toBe('2026-03-04')
  })

  test('nothing new comes on a Saturday evening', () => {
    expect(latestPublished(instantOf(localDate('2026-02-28'), '23:00'))).toBe('2026-02-28')
  })

  test('the next publication is at 19:00 in Toronto, in winter and in summer', () => {
    const winter = nextPublication(instantOf(localDate('2026-03-02'), '09:00'))
    expect(formatInstant(winter)).toBe('2026-03-03T00:00:00.000Z')
    const summer = nextPublication(instantOf(localDate('2026-07-02'), '09:00'))
    expect(formatInstant(summer)).toBe('2026-07-02T23:00:00.000Z')
  })

  test('at 19:00 the next publication is that of the following day', () => {
    const evening = instantOf(localDate('2026-03-02'), '19:00')
    expect(nextPublication(evening)).toBe(instantOf(localDate('2026-03-03'), '19:00'))
  })

  test('a range in the future has no rates, one in the distant past neither', () => {
    const latest = localDate('2026-02-28')
    const range = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })
    expect(publishedDaysIn(range('2026-03-03', '2026-04-01'), latest)).toEqual([])
    expect(publishedDaysIn(range('0001-01-01', '2017-12-31'), latest)).toEqual([])
    expect(publishedDaysIn(range('2026-03-02', '2026-03-02'), latest)).toEqual(['2026-02-28'])
  })

  test('a range from the year one begins with the history', () => {
    const days = publishedDaysIn(
      { from: localDate('0001-01-01'), to: localDate('2018-01-04') },
      localDate('2026-02-28'),
    )
    expect(days).toEqual(['2018-01-03', '2018-01-04'])
  })
})
