import { addDays, localDate, type LocalDate } from '../../kernel/time.ts'
import type { RawValidity } from './raw.ts'

/** Both days inclusive; without a last day still in force. */
export interface Validity {
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate
}

export function isInForce(validity: Validity, on: LocalDate): boolean {
  return on >= validity.validFrom && (validity.validTo === undefined || on <= validity.validTo)
}

export function parseValidity({ from, to }: RawValidity): Validity {
  const validFrom = day(from)
  return to === undefined ? { validFrom } : { validFrom, validTo: day(to) }
}

/** Of steps that follow each other, each of which holds until the day before the next. */
export function validitiesOf(steps: readonly { readonly from: string }[]): readonly Validity[] {
  return steps.map(({ from }, index) => {
    const next = steps[index + 1]
    return next === undefined
      ? { validFrom: day(from) }
      : { validFrom: day(from), validTo: addDays(day(next.from), -1) }
  })
}

/** First days of what is held of the GST and of excise: what was in force by then is older. */
const RECORDS_BEGIN: ReadonlySet<string> = new Set(['2008-01-01', '2018-01-01'])

/** The day on which a row came into force, for its source; nothing where only the records begin. */
export function inForceSince(from: string): { readonly inForce?: string } {
  return RECORDS_BEGIN.has(from) ? {} : { inForce: from }
}

/** Days parsed before; the data repeat a few. */
const days = new Map<string, LocalDate>()

function day(text: string): LocalDate {
  const known = days.get(text)
  if (known !== undefined) return known
  const parsed = localDate(text)
  days.set(text, parsed)
  return parsed
}
