import type { LocalDate } from '../../../kernel/time.ts'
import type { Bilingual } from '../../../kernel/problem.ts'

/** A type of the Entity Data Model; strings need not be told. */
export type EdmType = 'Edm.String' | 'Edm.DateTime' | 'Edm.Decimal' | 'Edm.Boolean'

export type Properties = Readonly<Record<string, EdmType>>

/** Values by the names of the properties, as they are written; null is nothing. */
export type Entity = Readonly<Record<string, string | null>>

/** What is looked for: values that properties must have, and the day as of which they are given. */
export interface Sought {
  readonly on: LocalDate
  readonly language: keyof Bilingual
  readonly values: ReadonlyMap<string, string>
}

export interface EntitySet {
  readonly name: string
  readonly keys: readonly string[]
  readonly properties: Properties
  /** All that may fit, in a fixed order; what is sought helps to look at few. */
  readonly entities: (sought: Sought) => Iterable<Entity>
}

export function dateTime(on: LocalDate): string {
  return `${on}T00:00:00`
}
