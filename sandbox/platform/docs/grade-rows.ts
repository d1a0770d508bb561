import { countGrades, type GradedList } from '../../kernel/graded-list.ts'
import { gradeOf, type Bilingual } from '../../kernel/problem.ts'
import type { Authority } from '../../kernel/source.ts'
import type { Catalogue } from '../slice/index.ts'

/** How many rows of a list are of each grade. */
export interface GradeRow {
  readonly id: string
  readonly name: Bilingual
  readonly rows: number
  readonly counts: Readonly<Record<Authority, number>>
}

export type Graded = Pick<Catalogue, 'findings' | 'sources' | 'lists'>

/**
 * What the sandbox knows and how well, counted from what it works with: the rules by the worse of their
 * own source and of the list they look in, the sources, each list by its rows, and all lists together.
 */
export function gradeRows({ findings, sources, lists }: Graded): readonly GradeRow[] {
  const held = lists()
  const rules = { ...RULES, grades: findings.map(gradeOf) }
  const cited = { ...SOURCES, grades: sources().map(({ authority }) => authority) }
  const all = { ...ALL_LISTS, grades: held.flatMap(({ grades }) => grades) }
  return [rules, cited, ...held, all].map(counted)
}

function counted({ id, name, grades }: GradedList): GradeRow {
  const heading = { en: capitalized(name.en), fr: capitalized(name.fr) }
  return { id, name: heading, rows: grades.length, counts: countGrades(grades) }
}

/** Lists are named as in the middle of a sentence. */
function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const RULES = {
  id: 'rules',
  name: { en: 'Rules that can find a fault', fr: 'Règles qui peuvent trouver une faute' },
}

const SOURCES = { id: 'sources', name: { en: 'Sources cited', fr: 'Sources citées' } }

const ALL_LISTS = {
  id: 'all-lists',
  name: { en: 'Rows of all lists together', fr: 'Lignes de toutes les listes' },
}
