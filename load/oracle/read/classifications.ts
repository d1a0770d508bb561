import type { Item } from '../goods.ts'

/** How many digits and points of the number name the goods; 0 where all goods are, -1 where these are not. */
export function closeness(beginnings: readonly string[], { classification }: Item): number {
  const set = asSet(beginnings)
  for (let length = classification.length; length > 0; length -= 1) {
    if (set.has(classification.slice(0, length))) return length
  }
  return set.has('*') ? 0 : -1
}

export function isNamed(beginnings: readonly string[], item: Item): boolean {
  return closeness(beginnings, item) >= 0
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Orders name up to a thousand tariff items, and every random line asks them all. */
function asSet(list: readonly string[]): ReadonlySet<string> {
  const set = sets.get(list) ?? new Set(list)
  sets.set(list, set)
  return set
}
