import type { Holidays } from '../../kernel/calendar.ts'
import { localDate } from '../../kernel/time.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'

/**
 * The weekdays from 2018 to 2040 on which the Bank of Canada publishes no rate.
 *
 * @see sources.ts FEDERAL_HOLIDAYS
 */
export function bankHolidays(): Holidays {
  return bank()
}

const bank = lazily((): Holidays => {
  const shared = REFERENCE_DATA.holidays.filter((raw) => raw.bankOfCanada)
  const own = REFERENCE_DATA.bankOnly.map(({ on }) => localDate(on))
  return new Set([...shared.map((raw) => localDate(raw.observedOn)), ...own])
})
