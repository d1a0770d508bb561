import { LETTERS_PER_SLIP } from './policies.ts'

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{M}\p{N}]/gu

/**
 * A name by its letters and digits alone: two that differ in case, spacing or punctuation are one. In
 * capitals, because `ß` and the two small sigmas fold there only.
 */
export function plainName(name: string): string {
  const capitals = name.normalize('NFKC').toUpperCase().normalize('NFKC')
  return capitals.replace(NEITHER_LETTER_NOR_DIGIT, '')
}

/**
 * Whether a plain name may be a slip of the other: few letters differ, or one begins with the other.
 *
 * @see policies.ts LETTERS_PER_SLIP
 */
export function isNearName(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true
  const letters = Array.from(one)
  const others = Array.from(other)
  return slipsBetween(letters, others) * LETTERS_PER_SLIP <= Math.max(letters.length, others.length)
}

/** The fewest letters to put in, leave out or replace that make one of the other. */
function slipsBetween(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [index, letter] of one.entries()) row = nextRow(row, { index, letter, other })
  return row.at(-1) ?? 0
}

interface Step {
  readonly index: number
  readonly letter: string
  readonly other: readonly string[]
}

/** Of each beginning of the other name, how far it is from the letters so far. */
function nextRow(before: readonly number[], { index, letter, other }: Step): number[] {
  const row = [index + 1]
  for (const [at, its] of other.entries()) {
    const [diagonal = 0, above = 0, left = 0] = [before[at], before[at + 1], row[at]]
    row.push(Math.min(diagonal + (letter === its ? 0 : 1), above + 1, left + 1))
  }
  return row
}
