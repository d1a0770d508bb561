import type { LocalDate } from '../../../kernel/time.ts'
import type { Bilingual } from '../../../kernel/problem.ts'

/** A type of the Entity Data Model; strings need not be told. */
export type EdmType = 'Edm.String' | 'Edm.DateTime' | 'Edm.Decimal' | 'Edm.Boolean'

export type Properties = Readonly<Record<string, EdmType>>

/** Values by the names of the properties, as they are written; null is nothing. */
export type Entity = Readonly<Record<string, string | null>>

/** What is looked for: the day as of which values are given, and values of the other keys. */
export interface Sought {
  readonly on: LocalDate
  readonly language: keyof Bilingual
  readonly values: ReadonlyMap<string, string>
}

export interface EntitySet {
  readonly name: string
  readonly keys: readonly string[]
  readonly properties: Properties
  /** Those sought, in a fixed order; each is made when it is answered, for most are passed over. */
  readonly entities: (sought: Sought) => Iterable<() => Entity>
}

export function dateTime(on: LocalDate): string {
  return `${on}T00:00:00`
}
