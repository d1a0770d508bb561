import {
  parseClassification,
  tariffItemOf,
  type ClassificationNumber,
} from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { bilingual, type Bilingual } from '../reference/index.ts'
import { TARIFF_DATA } from './data.ts'
import { lazily } from '../reference/index.ts'
import type { RawItem } from './raw.ts'
import { isInForce, parseValidity, type Validity } from './validity.ts'

/** A classification number that may be declared, with what the tariff says of it. */
export interface TariffItem extends Validity {
  readonly classification: ClassificationNumber
  /** Eight digits, printed `0704.10.11`: the key of the rates. */
  readonly number: string
  readonly description: Bilingual
  /** Unit of measure code in which the quantity is declared. */
  readonly unit: string
}

/**
 * The item that the classification number names on that day, both bounds of its validity inclusive.
 *
 * @returns undefined when the excerpt does not hold the number, or not for that day
 */
export function tariffItemOn(
  classification: ClassificationNumber,
  on: LocalDate,
): TariffItem | undefined {
  const item = byClassification().get(classification)
  return item !== undefined && isInForce(item, on) ? item : undefined
}

/** Every item of the excerpt, in order of its number. */
export function tariffItems(): readonly TariffItem[] {
  return [...byClassification().values()]
}

const byClassification = lazily(
  () => new Map(TARIFF_DATA.items.map(parseItem).map((item) => [item.classification, item])),
)

function parseItem(raw: RawItem): TariffItem {
  const classification = parseClassification(raw.classification)
  if (classification === undefined) throw new Error(`not a classification: ${raw.classification}`)
  return {
    classification,
    number: tariffItemOf(classification),
    description: bilingual(raw),
    unit: raw.unit,
    ...parseValidity(raw),
  }
}
