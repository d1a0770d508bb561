import type { LocalDate } from '../../kernel/time.ts'
import { lazily } from '../reference/index.ts'
import { excerptText } from './data.ts'
import type { Edition, TariffItem } from './edition.ts'
import { readEdition } from './edition-text.ts'

let served = lazily(readExcerpt)

/**
 * Has every look-up of this process answered from these editions instead of the excerpt that comes
 * with it: the tariff is one for all filers, and so for all workspaces.
 */
export function serveEditions(editions: readonly Edition[]): void {
  const [first, ...later] = editions.toSorted((one, other) =>
    one.effectiveOn < other.effectiveOn ? -1 : 1,
  )
  served = first === undefined ? lazily(readExcerpt) : () => ({ first, later })
}

/** The last edition that was effective on that day; for the days before the first one the first. */
export function editionOn(on: LocalDate): Edition {
  const { first, later } = served()
  return later.findLast(({ effectiveOn }) => on >= effectiveOn) ?? first
}

/** The items of every edition that is served. */
export function servedItems(): readonly TariffItem[] {
  const { first, later } = served()
  return [first, ...later].flatMap(({ items }) => [...items.values()])
}

/** Editions in order of their days. */
interface Served {
  readonly first: Edition
  readonly later: readonly Edition[]
}

/** @throws Error when the data are wrong: a rate that cannot be read */
function readExcerpt(): Served {
  const { edition, unread } = readEdition(excerptText())
  if (unread.length > 0) throw new Error(`rates of the excerpt: ${JSON.stringify(unread)}`)
  return { first: edition, later: [] }
}
