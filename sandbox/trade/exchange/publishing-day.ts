import { isBusinessDay } from '../../kernel/calendar.ts'
import { addDays, instantOf, localDateAt, type Instant, type LocalDate } from '../../kernel/time.ts'
import { bankOfCanadaHolidays } from '../reference/index.ts'
import { EFFECTIVE_AFTER_DAYS, HISTORY_FROM, PUBLISHED_FROM } from './policies.ts'

/** Both inclusive. */
export interface DayRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

const MOST_REMEMBERED = 10_000
const remembered = new Map<LocalDate, LocalDate>()
const before = new Map<LocalDate, LocalDate>()
const until = new Map<LocalDate, LocalDate>()

/**
 * Whether rates come into force on that day: the Bank of Canada published on the day before.
 *
 * That calendar is the bank’s own, not that of the law: the bank is open on Easter Monday, and closed on
 * Boxing Day.
 *
 * @see sources.ts EFFECTIVE_NEXT_DAY; reference/sources.ts BANK_OF_CANADA_CLOSINGS
 */
export function isEffectiveDay(on: LocalDate): boolean {
  return isBusinessDay(addDays(on, -EFFECTIVE_AFTER_DAYS), bankOfCanadaHolidays())
}

/**
 * The day whose rates are in force on that day: itself, or the last one before on which rates came
 * into force.
 *
 * @see sources.ts CARRY_OVER
 */
export function effectiveDayOf(on: LocalDate): LocalDate {
  const known = remembered.get(on)
  if (known !== undefined) return known
  let day = on
  while (!isEffectiveDay(day)) day = addDays(day, -1)
  remember(remembered, on, day)
  return day
}

/** The effective day before that effective day. */
export function effectiveDayBefore(on: LocalDate): LocalDate {
  return effectiveDayOf(dayBefore(on))
}

/** The last day, inclusive, on which the rates of that effective day are in force. */
export function lastDayInForce(effectiveOn: LocalDate): LocalDate {
  const known = until.get(effectiveOn)
  if (known !== undefined) return known
  let day = effectiveOn
  for (let next = addDays(day, 1); !isEffectiveDay(next); next = addDays(day, 1)) day = next
  remember(until, effectiveOn, day)
  return day
}

/** The effective days that have a day in [from, to] in force, earliest first. */
export function effectiveDaysIn(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let day = effectiveDayOf(to); ; day = effectiveDayBefore(day)) {
    days.push(day)
    if (day <= from) return days.reverse()
  }
}

/** The effective days in the range whose rates are already published, from the start of the history. */
export function publishedDaysIn(range: DayRange, latest: LocalDate): readonly LocalDate[] {
  const { from, to } = range
  if (to < HISTORY_FROM || from > lastDayInForce(latest)) return []
  const first = from < HISTORY_FROM ? HISTORY_FROM : from
  return effectiveDaysIn(first, to < latest ? to : latest).filter((on) => on >= HISTORY_FROM)
}

/** The latest effective day whose rates are published at that instant. */
export function latestPublished(at: Instant): LocalDate {
  const today = localDateAt(at)
  const out = at >= instantOf(today, PUBLISHED_FROM)
  return effectiveDayOf(out ? addDays(today, EFFECTIVE_AFTER_DAYS) : today)
}

/** The next moment, strictly later, at which new rates are published. */
export function nextPublication(after: Instant): Instant {
  const today = localDateAt(after)
  const evening = instantOf(today, PUBLISHED_FROM)
  return evening > after ? evening : instantOf(addDays(today, 1), PUBLISHED_FROM)
}

function dayBefore(on: LocalDate): LocalDate {
  const known = before.get(on) ?? addDays(on, -1)
  remember(before, on, known)
  return known
}

function remember(memo: Map<LocalDate, LocalDate>, on: LocalDate, day: LocalDate): void {
  if (memo.size >= MOST_REMEMBERED) memo.clear()
  memo.set(on, day)
}
