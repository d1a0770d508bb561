import type { PartyKind } from './cast.ts'
import type { Size } from './sizes.ts'

/** One party to be made. */
export interface Planned {
  readonly kind: PartyKind
  readonly index: number
}

/** Every party of a community, brokers first, so that importers can delegate to them. */
export function* planOf(size: Size): Generator<Planned> {
  yield* series('broker', size.brokers)
  yield* series('consultant', size.consultants)
  yield* series('surety', 1)
  yield* series('importer', size.importers)
}

export function countOf(size: Size): number {
  return size.brokers + size.consultants + 1 + size.importers
}

function* series(kind: PartyKind, count: number): Generator<Planned> {
  for (let index = 0; index < count; index += 1) yield { kind, index }
}

/**
 * Few brokers carry most of the trade: the broker of rank r is chosen in proportion to 1/r^1.5, which
 * gives the first 30 of 280 some nine tenths (seed 000: more than 80 %).
 *
 * @param draw a number in [0, 1)
 * @returns the index of the broker
 */
export function brokerFor(draw: number, brokers: number): number {
  const weights = weightsOf(brokers)
  const total = weights.at(-1) ?? 1
  return Math.max(
    0,
    weights.findIndex((weight) => draw * total < weight),
  )
}

const known = new Map<number, readonly number[]>()

/** Running sums, made once for each number of brokers. */
function weightsOf(brokers: number): readonly number[] {
  const made = known.get(brokers)
  if (made !== undefined) return made
  let sum = 0
  const weights = Array.from({ length: brokers }, (_, index) => (sum += (index + 1) ** -1.5))
  known.set(brokers, weights)
  return weights
}
