import type { Rate } from '../../kernel/rate.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import type { Source } from '../../kernel/source.ts'
import { parseScaled } from '../../kernel/decimal.ts'
import { RATE_SCALE, rate } from '../../kernel/rate.ts'
import type { RawAmount, RawLimb } from './raw.ts'

/** Ad valorem and specific part are added; nothing in it means free. */
export interface Limb {
  /** A fraction of the value for duty: 6.5 % is 0.065. */
  readonly adValorem?: Rate
  /** Per unit of measure: Canadian dollars, or another currency that it names. */
  readonly specific?: Specific
  /** What the value must exceed, a unit: the ad valorem part is then of the excess alone. */
  readonly above?: Specific
}

export interface Specific {
  readonly perUnit: Rate
  readonly unit: string
  readonly currency?: string
  /** Where the dollars are for each lot of units that was begun, as five cigarettes or a fraction of five. */
  readonly lots?: Lots
}

/** How large a lot is, until so many units are full; the last goes on. Each package begins anew. */
export type Lots = readonly { readonly of: Quantity; readonly upTo?: Quantity }[]

/**
 * Due is the greater of regular and minimum, at most the maximum, and on top of that `added`: what a
 * tariff writes as "1.88¢/kg but not less than 4% plus 4%" limits the first part alone.
 */
export interface RateTerms {
  readonly regular: Limb
  readonly minimum?: Limb
  readonly maximum?: Limb
  readonly added?: Limb
}

export interface DutyRate extends RateTerms {
  readonly source: Source
}

/** @throws Error when the data are wrong: no amount and not marked free, or a unit is missing */
export function parseLimb(raw: RawLimb, unit: string | undefined, currency?: string): Limb {
  const { free, adValorem, specific } = raw
  if (adValorem === undefined && specific === undefined && free !== true) {
    throw new Error('a limb is neither free nor has it an amount')
  }
  return {
    ...(adValorem === undefined ? {} : { adValorem: parseAmount(adValorem) }),
    ...(specific === undefined
      ? {}
      : {
          specific: { ...perUnitOf(specific, unit), ...(currency !== undefined && { currency }) },
        }),
  }
}

function perUnitOf(specific: RawAmount, unit: string | undefined) {
  return { perUnit: parseAmount(specific), unit: required(unit) }
}

/** A percentage as a fraction: 6.5 is 0.065. */
export function percent(text: string): Rate {
  return parseHundredths(text)
}

/** @see sources.ts RATE_QUALIFIERS */
function parseAmount({ value, qualifier }: RawAmount): Rate {
  if (qualifier === '1') return rate(value)
  if (qualifier === '2' || qualifier === '3') return parseHundredths(value)
  throw new Error(`not a rate qualifier: ${qualifier}`)
}

/** Percent or cents: two decimals less in the text are the division by a hundred. */
export function parseHundredths(text: string): Rate {
  const units = parseScaled(text, RATE_SCALE - 2)
  if (units === undefined || units < 0n) throw new Error(`not a rate in hundredths: ${text}`)
  return units as Rate
}

function required(unit: string | undefined): string {
  if (unit === undefined) throw new Error('a specific rate has no unit of measure')
  return unit
}
