import { roundHalfAwayFromZero } from '../../kernel/decimal.ts'
import { quantity, type Quantity } from '../../kernel/quantity.ts'
import { rate, type Rate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'
import { NUMBER_WORDS, WEIGHTS_AND_MEASURES } from './sources.ts'

export interface StatedQuantity {
  readonly quantity: Quantity
  readonly unit: string
  /** So many alike, each of that quantity; absent: one. */
  readonly packages?: number | undefined
}

export interface Converted {
  readonly quantity: Quantity
  /** Of the definition; of two, the one that is worse known. */
  readonly source: Source
}

interface Definition {
  readonly of: string
  readonly times: Rate
  readonly source: Source
}

const definitions = lazily(
  () =>
    new Map(
      REFERENCE_DATA.unitDefinitions.map(({ unit, of, times, source }): [string, Definition] => [
        unit,
        { of, times: rate(times), source: sourceOf(source) },
      ]),
    ),
)

/**
 * The same quantity in another unit, to a millionth of it, a half away from zero.
 *
 * @returns undefined unless both units are defined by the same one
 * @see sources.ts WEIGHTS_AND_MEASURES, NUMBER_WORDS
 */
export function convert(stated: StatedQuantity, to: string): Converted | undefined {
  const from = definitions().get(stated.unit)
  const wanted = definitions().get(to)
  if (from === undefined || from.of !== wanted?.of) return undefined
  const millionths = roundHalfAwayFromZero(stated.quantity * from.times, wanted.times)
  const source = from.source === NUMBER_WORDS ? NUMBER_WORDS : wanted.source
  return { quantity: quantity(millionths), source }
}

/** Of each definition. */
export function definitionSources(): readonly Source[] {
  return [...definitions().values()].map(({ source }) => source)
}

function sourceOf(id: string): Source {
  const found = [WEIGHTS_AND_MEASURES, NUMBER_WORDS].find((source) => source.id === id)
  if (found === undefined) throw new Error(`not a source of units: ${id}`)
  return found
}
