import type { ExciseMeasure } from '../tariff/index.ts'
import type { Line } from './filing.ts'

/**
 * The excise that the line bears: what is due on all such goods, and what its blocks name. Of a choice, such as
 * the strengths of wine, it bears what it names, else the first that is always due.
 */
export function borneExcise(
  line: Line,
  excise: readonly ExciseMeasure[],
): readonly ExciseMeasure[] {
  if (excise.length === 0) return excise
  const named = namedExcise(line, excise)
  return excise.filter(
    (measure) =>
      named.includes(measure) ||
      (isDueUnnamed(measure, excise) && !named.some((other) => areOneChoice(other, measure))),
  )
}

/** Those that a block of the line names, in the order of the tariff. */
export function namedExcise(
  { duties }: Line,
  excise: readonly ExciseMeasure[],
): readonly ExciseMeasure[] {
  return excise.filter(({ regime }) => duties.some((block) => block.regime === regime))
}

export function areOneChoice(one: ExciseMeasure, other: ExciseMeasure): boolean {
  return one.choice !== undefined && one.choice === other.choice
}

function isDueUnnamed(measure: ExciseMeasure, excise: readonly ExciseMeasure[]): boolean {
  if (measure.selection !== 'always') return false
  const first = excise.find((other) => other.selection === 'always' && areOneChoice(other, measure))
  return first === undefined || first === measure
}
