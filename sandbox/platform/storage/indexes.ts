import type { Entry } from './entry.ts'
import { OrderedList } from './ordered-list.ts'
import type { Collection, RangeRequest } from './port.ts'
import { SortedValues } from './sorted-values.ts'

export interface Indexed {
  readonly entry: Entry
  readonly document: unknown
}

/** One value needs no list, and most documents have one a index. */
type Values = string | readonly string[] | undefined

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

  /**
   * Answers whether an entry that stays was taken out of some list. All values are computed
   * before anything changes: an index function may throw.
   */
  replace(before: Indexed | undefined, after: Indexed | undefined): boolean {
    if (before === undefined) return this.#insert(after)
    const steps = this.#of.map((index) => ({
      index,
      old: index.values(before),
      now: index.values(after),
    }))
    let left = false
    for (const { index, old, now } of steps) {
      left = index.leave(before, without(old, now)) || left
      index.enter(after, now)
    }
    return left
  }

  /** What was not there has nothing to leave: most changes are of this kind. */
  #insert(after: Indexed | undefined): false {
    const values = this.#of.map((index) => index.values(after))
    let at = 0
    for (const index of this.#of) index.enter(after, values[at++])
    return false
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

  values(indexed: Indexed | undefined): Values {
    // The declaration of the collection ties the index function to its documents.
    return indexed === undefined ? undefined : this.#valuesOf(indexed.document as never)
  }

  /** A value may come twice: an entry stands in a list once. */
  enter(after: Indexed | undefined, values: Values): void {
    if (after === undefined || values === undefined) return
    if (typeof values === 'string') this.#enter(values, after.entry)
    else for (const value of values) this.#enter(value, after.entry)
  }

  /** Answers whether it was in any of the lists. */
  leave(before: Indexed | undefined, values: ReadonlySet<string>): boolean {
    if (before === undefined) return false
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
