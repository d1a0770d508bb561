import { addDays, dayOfWeek, type LocalDate } from './time.ts'

/** The federal holidays that a calendar was made with. */
export type Holidays = ReadonlySet<LocalDate>

/** Monday to Friday, holidays included: how the payment due date counts (SOR/86-1062, s. 10.3). */
export function isWeekday(on: LocalDate): boolean {
  return dayOfWeek(on) <= 5
}

/** Monday to Friday without federal holidays: how the accounting limit counts. */
export function isBusinessDay(on: LocalDate, holidays: Holidays): boolean {
  return isWeekday(on) && !holidays.has(on)
}

/** The count-th weekday after that day, which itself is not counted. */
export function addWeekdays(on: LocalDate, count: number): LocalDate {
  return addCounted(on, count, isWeekday)
}

/** The count-th business day after that day, which itself is not counted. */
export function addBusinessDays(on: LocalDate, count: number, holidays: Holidays): LocalDate {
  return addCounted(on, count, (day) => isBusinessDay(day, holidays))
}

/** The latest business day that is not after that day. */
export function businessDayOnOrBefore(on: LocalDate, holidays: Holidays): LocalDate {
  let day = on
  while (!isBusinessDay(day, holidays)) day = addDays(day, -1)
  return day
}

function addCounted(on: LocalDate, count: number, counts: (day: LocalDate) => boolean): LocalDate {
  let day = on
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (counts(day)) left -= 1
  }
  return day
}
