import type { Entry } from './entry.ts'
import { OrderedList } from './ordered-list.ts'
import type { Collection, RangeRequest } from './port.ts'
import { SortedValues } from './sorted-values.ts'

/** An entry with the values under which it is found, in the order of the indexes. */
export interface Indexed {
  readonly entry: Entry
  readonly values: readonly Values[]
}

/** One value needs no list, and most documents have one a index. */
export type Values = string | readonly string[] | undefined

const NONE: readonly Values[] = []

/** The declared indexes of one collection. */
export class Indexes {
  readonly #of: readonly Index[]

  constructor(collection: Collection<never>) {
    this.#of = Object.entries(collection.indexes).map(
      ([name, valuesOf]) => new Index(name, valuesOf),
    )
  }

  get none(): boolean {
    return this.#of.length === 0
  }

  /** Computed before anything changes: an index function may throw. */
  valuesOf(document: unknown): readonly Values[] {
    return this.none ? NONE : this.#of.map((index) => index.valuesOf(document))
  }

  list(name: string, value: string): OrderedList | undefined {
    return this.#named(name).list(value)
  }

  /** Entries by value, then by creation. One that has two values in the range comes twice. */
  range(name: string, { from = '', to, limit }: RangeRequest): Entry[] {
    const found: Entry[] = []
    const index = this.#named(name)
    for (const value of index.between(from, to)) {
      if (found.length >= limit) break
      const range = { limit: limit - found.length, after: undefined, newestFirst: false }
      found.push(...(index.list(value)?.slice(range) ?? []))
    }
    return found
  }

  /** Answers whether an entry that stays was taken out of some list. */
  replace(before: Indexed | undefined, after: Indexed | undefined): boolean {
    let left = false
    let at = 0
    for (const index of this.#of) {
      const now = after?.values[at]
      // What was not there has nothing to leave: most changes are of this kind.
      if (before !== undefined) left = index.leave(before, without(before.values[at], now)) || left
      index.enter(after, now)
      at += 1
    }
    return left
  }

  #named(name: string): Index {
    const index = this.#of.find((candidate) => candidate.name === name)
    if (index === undefined) throw new Error(`No index ${name} is declared`)
    return index
  }
}

class Index {
  readonly name: string
  /** Many a value has one entry for ever; a list for each would be most of what there is to remember. */
  readonly #lists = new Map<string, Entry | OrderedList>()
  readonly #valuesOf: Collection<never>['indexes'][string]
  /** Kept only once somebody has asked for a range. */
  #sorted: SortedValues | undefined

  constructor(name: string, valuesOf: Collection<never>['indexes'][string]) {
    this.name = name
    this.#valuesOf = valuesOf
  }

  list(value: string): OrderedList | undefined {
    const held = this.#lists.get(value)
    return held === undefined || held instanceof OrderedList ? held : listOf(held)
  }

  between(from: string, to: string | undefined): Iterable<string> {
    this.#sorted ??= new SortedValues(this.#lists.keys())
    return this.#sorted.between(from, to)
  }

  valuesOf(document: unknown): Values {
    // The declaration of the collection ties the index function to its documents.
    return this.#valuesOf(document as never)
  }

  /** A value may come twice: an entry stands in a list once. */
  enter(after: Indexed | undefined, values: Values): void {
    if (after === undefined || values === undefined) return
    if (typeof values === 'string') this.#enter(values, after.entry)
    else for (const value of values) this.#enter(value, after.entry)
  }

  /** Answers whether it was in any of the lists. */
  leave(before: Indexed, values: ReadonlySet<string>): boolean {
    for (const value of values) {
      const held = this.#lists.get(value)
      if (held instanceof OrderedList) held.delete(before.entry.ordinal)
      if (held instanceof OrderedList && held.size > 0) continue
      this.#lists.delete(value)
      this.#sorted?.delete(value)
    }
    return values.size > 0
  }

  #enter(value: string, entry: Entry): void {
    const held = this.#lists.get(value)
    if (held instanceof OrderedList) held.set(entry)
    else if (held !== undefined && held.ordinal !== entry.ordinal) {
      this.#lists.set(value, listOf(held, entry))
    } else {
      this.#lists.set(value, entry)
      if (held === undefined) this.#sorted?.add(value)
    }
  }
}

function listOf(...entries: readonly Entry[]): OrderedList {
  const list = new OrderedList()
  for (const entry of entries) list.set(entry)
  return list
}

/** The values that are among the first and not among the others. */
function without(values: Values, others: Values): ReadonlySet<string> {
  return setOf(values).difference(setOf(others))
}

function setOf(values: Values = []): ReadonlySet<string> {
  return new Set(typeof values === 'string' ? [values] : values)
}
