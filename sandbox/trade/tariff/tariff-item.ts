import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { TariffItem } from './edition.ts'
import { editionOn } from './editions.ts'
import { isInForce } from './validity.ts'

/**
 * The item that the classification number names on that day, both bounds of its validity inclusive.
 *
 * @returns undefined when the edition of that day does not hold the number, or not for that day
 */
export function tariffItemOn(
  classification: ClassificationNumber,
  on: LocalDate,
): TariffItem | undefined {
  const item = editionOn(on).items.get(classification)
  return item !== undefined && isInForce(item, on) ? item : undefined
}

/** The items in force on that day, in order of their numbers. */
export function tariffItems(on: LocalDate): readonly TariffItem[] {
  return [...editionOn(on).items.values()].filter((item) => isInForce(item, on))
}
