import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { Authority, Source } from '../../kernel/source.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { Bilingual } from '../reference/index.ts'
import type { RateTerms } from './duty-rate.ts'
import { EDITION_BY_GRADE } from './sources.ts'
import type { Validity } from './validity.ts'

/** One edition of the agency's departmental consolidation of the Customs Tariff. */
export interface EditionTitle {
  /** As the agency names it: `T2026-2`. */
  readonly name: string
  readonly effectiveOn: LocalDate
}

export interface Edition extends EditionTitle {
  /** In order of their numbers. */
  readonly items: ReadonlyMap<ClassificationNumber, TariffItem>
}

/** A classification number that may be declared, with what the edition says of it. */
export interface TariffItem extends Validity {
  readonly classification: ClassificationNumber
  /** Eight digits, printed `0704.10.11`. */
  readonly number: string
  readonly description: Bilingual
  /** Unit of measure code in which the quantity is declared; undefined where none is stated. */
  readonly unit: string | undefined
  readonly mfn: RateTerms | undefined
  /** Undefined where that of section 29 holds. */
  readonly general: RateTerms | undefined
  /** By the abbreviation of the treatment; one that is not there does not apply to the item. */
  readonly preferences: ReadonlyMap<string, RateTerms>
  readonly edition: EditionTitle
}

/**
 * What the edition proves of a day: its own days it states, those before them in the same calendar
 * year it makes likely, and of earlier years it is the best that is at hand.
 *
 * @see sources.ts EDITION_BY_GRADE
 */
export function gradeOn(
  { effectiveOn }: EditionTitle,
  on: LocalDate,
): Extract<Authority, 'guide' | 'reported' | 'assumed'> {
  if (on >= effectiveOn) return 'guide'
  return on.slice(0, 4) === effectiveOn.slice(0, 4) ? 'reported' : 'assumed'
}

/** The edition as the source of a rate of that day. */
export function sourceOn({ edition, number }: TariffItem, on: LocalDate): Source {
  const section = `edition ${edition.name}, tariff item ${number}`
  return { ...EDITION_BY_GRADE[gradeOn(edition, on)], section }
}
