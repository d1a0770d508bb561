import type { Holidays } from '../../kernel/calendar.ts'
import { localDate, type LocalDate } from '../../kernel/time.ts'
import { bilingual, type Bilingual } from './bilingual.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'
import type { RawHoliday } from './raw.ts'

export interface Holiday {
  readonly holiday: string
  readonly name: Bilingual
  readonly on: LocalDate
  /** The weekday on which offices are closed for it. */
  readonly observedOn: LocalDate
}

/**
 * The weekdays from 2018 to 2040 on which a federal holiday is observed: no business days.
 *
 * @see sources.ts FEDERAL_HOLIDAYS
 */
export function federalHolidays(): Holidays {
  return federal()
}

/**
 * The weekdays on which the Bank of Canada publishes no rate.
 *
 * @see sources.ts FEDERAL_HOLIDAYS
 */
export function bankHolidays(): Holidays {
  return bank()
}

/** The federal holidays with their names, in order of time. */
export function namedFederalHolidays(): readonly Holiday[] {
  return REFERENCE_DATA.holidays.filter((raw) => raw.federal).map(parseHoliday)
}

const federal = lazily(
  (): Holidays =>
    new Set(
      REFERENCE_DATA.holidays.filter((raw) => raw.federal).map((raw) => localDate(raw.observedOn)),
    ),
)

const bank = lazily((): Holidays => {
  const shared = REFERENCE_DATA.holidays.filter((raw) => raw.bankOfCanada)
  const own = REFERENCE_DATA.bankOnly.map(({ on }) => localDate(on))
  return new Set([...shared.map((raw) => localDate(raw.observedOn)), ...own])
})

function parseHoliday(raw: RawHoliday): Holiday {
  return {
    holiday: raw.holiday,
    name: bilingual(raw),
    on: localDate(raw.on),
    observedOn: localDate(raw.observedOn),
  }
}
