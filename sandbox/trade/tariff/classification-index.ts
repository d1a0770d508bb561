import type { ClassificationNumber } from '../../kernel/identifiers.ts'

/** Printed lengths of statistical suffix, tariff item, subheading, heading and chapter. */
const LENGTHS = [13, 10, 7, 4, 2] as const
const ANY = '*'

interface IndexEntry {
  readonly classifications: readonly string[]
}

/** Bounds what requests with made-up numbers can add; more than the whole tariff holds. */
const REMEMBERED = 30_000

/** Values filed under the beginnings of classification numbers. */
export class ClassificationIndex<T extends IndexEntry> {
  readonly #filed = new Map<string, T[]>()
  /** Earlier answers of `under`. */
  readonly #under = new Map<string, readonly T[]>()

  /** @throws Error when a beginning is not one of the printed lengths */
  constructor(values: readonly T[]) {
    for (const value of values) {
      for (const beginning of value.classifications) {
        requireBeginning(beginning)
        const filed = this.#filed.get(beginning)
        if (filed === undefined) this.#filed.set(beginning, [value])
        else filed.push(value)
      }
    }
  }

  /** All that is filed under a beginning of the number, once each, the most specific first. */
  under(classification: ClassificationNumber): readonly T[] {
    const known = this.#under.get(classification)
    if (known !== undefined) return known
    const beginnings = [...LENGTHS.map((length) => classification.slice(0, length)), ANY]
    const found = [...new Set(beginnings.flatMap((beginning) => this.#filed.get(beginning) ?? []))]
    if (this.#under.size >= REMEMBERED) this.#under.clear()
    this.#under.set(classification, found)
    return found
  }
}

/** Whether the number begins with one of these. */
export function beginsWithAny(
  classification: ClassificationNumber,
  beginnings: ReadonlySet<string>,
): boolean {
  return LENGTHS.some((length) => beginnings.has(classification.slice(0, length)))
}

function requireBeginning(beginning: string): void {
  if (beginning === ANY || /^\d\d(\d\d(\.\d\d(\.\d\d(\.\d\d)?)?)?)?$/.test(beginning)) return
  throw new Error(`not the beginning of a classification number: ${beginning}`)
}
