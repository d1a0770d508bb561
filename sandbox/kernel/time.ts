import type { Brand } from './brand.ts'
import { Temporal } from './temporal.ts'

/** Milliseconds since the epoch. Names of such values end in `At`. */
export type Instant = Brand<number, 'Instant'>

/** A day of the calendar in America/Toronto, `YYYY-MM-DD`. Names of such values end in `On`. */
export type LocalDate = Brand<string, 'LocalDate'>

/** The authority's time zone: all legal days begin and end here. */
export const TIME_ZONE = 'America/Toronto'

/** Tells the time; handed in, never reached for. */
export interface Clock {
  now(): Instant
}

export function instant(epochMilliseconds: number): Instant {
  return epochMilliseconds as Instant
}

/** Outside these years instants are written with a sign, and their text order is not time order. */
const EARLIEST = Date.parse('0000-01-01T00:00:00.000Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

function instantWithin(epochMilliseconds: number): Instant | undefined {
  return epochMilliseconds < EARLIEST || epochMilliseconds > LATEST
    ? undefined
    : instant(epochMilliseconds)
}

/** @returns undefined unless the text is an ISO 8601 instant of the years 0 to 9999 with an offset or Z */
export function parseInstant(text: string): Instant | undefined {
  try {
    return instantWithin(Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return undefined
  }
}

/**
 * The instant that lies that ISO 8601 duration later (`P1D`, `PT8H`, `P6M`). Days, weeks, months and years
 * are those of the calendar in America/Toronto, so that the time of day stays when the clocks change.
 *
 * @returns undefined when the text is no duration or leads out of the years 0 to 9999
 */
export function addDuration(at: Instant, duration: string): Instant | undefined {
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(TIME_ZONE)
    return instantWithin(zoned.add(duration).epochMilliseconds)
  } catch {
    return undefined
  }
}

/** The last two texts: one instant by the clock of a workspace and one by that of the machine. */
let lastWritten = { at: Number.NaN, text: '' }
let writtenBefore = lastWritten

/** ISO 8601 in UTC, always with milliseconds. */
export function formatInstant(at: Instant): string {
  if (writtenBefore.at === at) return writtenBefore.text
  if (lastWritten.at !== at) {
    writtenBefore = lastWritten
    lastWritten = { at, text: new Date(at).toISOString() }
  }
  return lastWritten.text
}

/** @returns undefined unless the text is an existing day written `YYYY-MM-DD` */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const [year, month, day] = [
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)),
    Number(text.slice(8)),
  ]
  const exists = day >= 1 && day <= daysInMonth(year, month)
  return exists ? (text as LocalDate) : undefined
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Of the Gregorian calendar; none in a month that there is not. */
function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29
  return DAYS_IN_MONTH[month - 1] ?? 0
}

/** A day written in the program itself. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text)
  if (parsed === undefined) throw new Error(`not a date: ${text}`)
  return parsed
}

const HOUR = 3_600_000

/** The day of the last hour asked for. */
let lastHour: { readonly hour: number; readonly on: LocalDate } | undefined

/** The day that it is in America/Toronto at that instant. */
export function localDateAt(at: Instant): LocalDate {
  // The offset there has been whole hours since 1895, so a day changes only on the hour.
  const hour = Math.floor(at / HOUR)
  if (lastHour?.hour !== hour) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(TIME_ZONE)
    lastHour = { hour, on: zoned.toPlainDate().toString() as LocalDate }
  }
  return lastHour.on
}

/** The instant of a local time on that day; in the hour that spring skips, the later one. */
export function instantOf(on: LocalDate, time = '00:00'): Instant {
  const plain = Temporal.PlainDateTime.from(`${on}T${time}`)
  return instant(plain.toZonedDateTime(TIME_ZONE).epochMilliseconds)
}

export function addDays(on: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ days }).toString() as LocalDate
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(on: LocalDate): number {
  return Temporal.PlainDate.from(on).dayOfWeek
}

/** The same day that many months later; the last day of a shorter month. */
export function addMonths(on: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ months }).toString() as LocalDate
}
