import type { LocalDate } from '../../kernel/time.ts'
import { lazily } from '../reference/index.ts'
import { excerptText } from './data.ts'
import type { Edition } from './edition.ts'
import { readEdition } from './edition-text.ts'

const served = lazily(readExcerpt)

/** The last edition that was effective on that day; for the days before the first one the first. */
export function editionOn(on: LocalDate): Edition {
  const { first, later } = served()
  return later.findLast(({ effectiveOn }) => on >= effectiveOn) ?? first
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
