import type { Bilingual } from './problem.ts'
import type { Authority } from './source.ts'

/** A list of what the sandbox holds, with the grade of each of its rows. */
export interface GradedList {
  readonly id: string
  readonly name: Bilingual
  readonly grades: readonly Authority[]
}

/** How many of the rows are of each grade, best first. */
export function countGrades(grades: readonly Authority[]): Readonly<Record<Authority, number>> {
  const counts = { law: 0, notice: 0, guide: 0, reported: 0, assumed: 0 }
  for (const grade of grades) counts[grade] += 1
  return counts
}
