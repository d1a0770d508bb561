import { localDate, type LocalDate } from '../kernel/time.ts'
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
  const validFrom = localDate(from)
  return to === undefined ? { validFrom } : { validFrom, validTo: localDate(to) }
}
