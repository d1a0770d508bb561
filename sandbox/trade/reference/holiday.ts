import type { Holidays } from '../../kernel/calendar.ts'
import type { Source } from '../../kernel/source.ts'
import { localDate, type LocalDate } from '../../kernel/time.ts'
import { parseAuthority } from './authority.ts'
import { bilingual, type Bilingual } from './bilingual.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'
import type { RawHoliday } from './raw.ts'

/** A day on which nothing has to be done. */
export interface Holiday {
  readonly on: LocalDate
  readonly holiday: string
  readonly name: Bilingual
  /** Undefined is all of Canada. */
  readonly provinces: readonly string[] | undefined
  readonly source: Source
}

/** A weekday on which the Bank of Canada is closed. */
export interface Closing {
  readonly on: LocalDate
  readonly holiday: string
  readonly name: Bilingual
}

/**
 * The holidays of the law in that year, from 2018 to 2040, with those of the province, in order. Every
 * Sunday is one besides.
 *
 * @param province two letters; absent is what all of Canada has
 * @see sources.ts STATUTORY_HOLIDAYS
 */
export function holidaysOf(year: number, province?: string): readonly Holiday[] {
  return (statutory().get(year) ?? []).filter(
    ({ provinces }) =>
      provinces === undefined || (province !== undefined && provinces.includes(province)),
  )
}

/** The weekdays of that year, from 2018 to 2040, on which the Bank of Canada is closed, in order. */
export function closingsOfBank(year: number): readonly Closing[] {
  return REFERENCE_DATA.bankOfCanada
    .filter(({ on }) => Number(on.slice(0, 'YYYY'.length)) === year)
    .map((raw) => ({ on: localDate(raw.on), holiday: raw.holiday, name: bilingual(raw) }))
}

/**
 * The weekdays from 2018 to 2040 on which the Bank of Canada publishes no rate: another calendar than
 * that of the law.
 *
 * @see sources.ts BANK_OF_CANADA_CLOSINGS
 */
export function bankOfCanadaHolidays(): Holidays {
  return bank()
}

const bank = lazily(
  (): Holidays => new Set(REFERENCE_DATA.bankOfCanada.map(({ on }) => localDate(on))),
)

const statutory = lazily((): ReadonlyMap<number, readonly Holiday[]> => {
  const kinds = new Map(REFERENCE_DATA.holidays.map((raw) => [raw.holiday, raw]))
  const days = REFERENCE_DATA.holidayDays.map(({ holiday, on, provinces }): Holiday => {
    const raw = kinds.get(holiday)
    if (raw === undefined) throw new Error(`no such holiday: ${holiday}`)
    const name = bilingual(raw)
    return {
      on: localDate(on),
      holiday,
      name,
      provinces: provinces?.split(' '),
      source: sourceOf(raw),
    }
  })
  return Map.groupBy(days, ({ on }) => Number(on.slice(0, 'YYYY'.length)))
})

/** Where each holiday comes from. */
export function holidaySources(): readonly Source[] {
  return REFERENCE_DATA.holidays.map(sourceOf)
}

function sourceOf({ holiday, instrument, section, grade, inForce, note }: RawHoliday): Source {
  return {
    id: `holiday-${holiday}`,
    instrument,
    section,
    authority: parseAuthority(grade),
    ...(inForce !== undefined && { inForce }),
    ...(note !== undefined && { note }),
  }
}
