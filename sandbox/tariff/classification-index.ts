import type { ClassificationNumber } from '../kernel/identifiers.ts'

/** Printed lengths of statistical suffix, tariff item, subheading, heading and chapter. */
const LENGTHS = [13, 10, 7, 4, 2] as const
const ANY = '*'

/** Values filed under the beginnings of classification numbers. */
export type ClassificationIndex<T> = ReadonlyMap<string, readonly T[]>

interface Filed {
  readonly classifications: readonly string[]
}

/** @throws Error when a beginning is not one of the printed lengths */
export function indexByClassification<T extends Filed>(
  values: readonly T[],
): ClassificationIndex<T> {
  const index = new Map<string, T[]>()
  for (const value of values) {
    for (const beginning of value.classifications) {
      requireBeginning(beginning)
      const filed = index.get(beginning)
      if (filed === undefined) index.set(beginning, [value])
      else filed.push(value)
    }
  }
  return index
}

/** All that is filed under a beginning of the number and passes, the most specific first. */
export function filedUnder<T>(
  index: ClassificationIndex<T>,
  classification: ClassificationNumber,
  passes: (value: T) => boolean,
): readonly T[] {
  const found: T[] = []
  for (const length of LENGTHS) collect(index.get(classification.slice(0, length)), passes, found)
  collect(index.get(ANY), passes, found)
  return found
}

/** Whether the number begins with one of these. */
export function beginsWithAny(
  classification: ClassificationNumber,
  beginnings: ReadonlySet<string>,
): boolean {
  return LENGTHS.some((length) => beginnings.has(classification.slice(0, length)))
}

function collect<T>(
  filed: readonly T[] | undefined,
  passes: (value: T) => boolean,
  into: T[],
): void {
  if (filed === undefined) return
  for (const value of filed) if (passes(value) && !into.includes(value)) into.push(value)
}

function requireBeginning(beginning: string): void {
  if (beginning === ANY || /^\d\d(\d\d(\.\d\d(\.\d\d(\.\d\d)?)?)?)?$/.test(beginning)) return
  throw new Error(`not the beginning of a classification number: ${beginning}`)
}
