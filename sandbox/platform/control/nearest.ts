import { violation, type Violation } from '../../kernel/problem.ts'
import { NAME_UNKNOWN } from './findings.ts'

/** The known name that takes the fewest changed characters to reach, without regard to case. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const distances = known.map((text) => ({ text, distance: distanceBetween(name, text) }))
  return distances.toSorted((left, right) => left.distance - right.distance)[0]?.text
}

/** A violation for a name that nothing has, which names the nearest that something has. */
export function unknownName(name: string, known: readonly string[], pointer: string): Violation {
  const params = { nearest: nearest(name, known) ?? '', known: known.join(', ') }
  return violation(NAME_UNKNOWN, pointer, params)
}

const LONGEST_COMPARED = 64

/** Levenshtein's distance. */
function distanceBetween(left: string, right: string): number {
  const from = left.slice(0, LONGEST_COMPARED).toLowerCase()
  const to = right.slice(0, LONGEST_COMPARED).toLowerCase()
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let above = 0; above < from.length; above += 1) {
    row = nextRow(row, { above, character: from.charAt(above), to })
  }
  return row[to.length] ?? 0
}

function nextRow(
  row: readonly number[],
  step: { readonly above: number; readonly character: string; readonly to: string },
): number[] {
  const next = [step.above + 1]
  for (let index = 0; index < step.to.length; index += 1) {
    const replaced = (row[index] ?? 0) + (step.to.charAt(index) === step.character ? 0 : 1)
    next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
  }
  return next
}
