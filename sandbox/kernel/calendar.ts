import { dayOfWeek, type LocalDate } from './time.ts'

/** The weekdays on which those whom a calendar is for are closed. */
export type Holidays = ReadonlySet<LocalDate>

/** Monday to Friday without the holidays. */
export function isBusinessDay(on: LocalDate, holidays: Holidays): boolean {
  return dayOfWeek(on) <= 5 && !holidays.has(on)
}
