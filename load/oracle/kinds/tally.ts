import { ALL_KINDS } from './all-kinds.ts'

/** How many declarations touched each kind. */
export class Tally {
  readonly #counts = new Map<string, number>(ALL_KINDS.map((kind) => [kind, 0]))

  add(kinds: Iterable<string>): void {
    for (const kind of kinds) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1)
  }

  get size(): number {
    return this.#counts.size
  }

  /** What cannot have shown a fault, since no declaration touched it. */
  get untouched(): readonly string[] {
    return [...this.#counts].filter(([, count]) => count === 0).map(([kind]) => kind)
  }

  /** One line for each group of kinds. */
  get lines(): readonly string[] {
    const groups = Map.groupBy(this.#counts, ([kind]) => kind.slice(0, kind.indexOf(': ')))
    return [...groups].map(([group, counts]) => {
      const members = counts.map(([kind, count]) => `${kind.slice(group.length + 2)} ${count}`)
      return `${group}: ${members.length > MOST_SAID ? inShort(counts) : members.join(' · ')}`
    })
  }
}

/** Nobody reads a hundred members of a group. */
const MOST_SAID = 80

function inShort(counts: readonly (readonly [string, number])[]): string {
  const numbers = counts.map(([, count]) => count)
  return `${counts.length} kinds, each ${Math.min(...numbers)} to ${Math.max(...numbers)}`
}
