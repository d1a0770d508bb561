import {
  exact,
  plus,
  timesPerUnit,
  timesRate,
  ZERO,
  type Cents,
  type Exact,
} from '../../kernel/money.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import { convert, type StatedQuantity } from '../reference/index.ts'
import type { DutyRate, Limb } from '../tariff/index.ts'
import type { LimbAmount, Working } from './charge.ts'

const NOTHING = exact(ZERO)

/**
 * A charge in dollars, not rounded: base x ad valorem + quantity x specific, at least the minimum
 * limb and then at most the maximum limb, both inclusive.
 *
 * @returns undefined when a specific rate is per a unit in which no quantity is stated
 * @see sources.ts RATE_LIMITS
 */
export function chargeAmount(
  rates: DutyRate,
  base: Cents,
  quantities: readonly StatedQuantity[],
): Working | undefined {
  const regular = limbAmount(rates.regular, base, quantities)
  const minimum = optionalLimb(rates.minimum, base, quantities)
  const maximum = optionalLimb(rates.maximum, base, quantities)
  if (regular === undefined || minimum === undefined || maximum === undefined) return undefined
  return { rates, base, regular, minimum, maximum, exact: limited(regular, minimum, maximum) }
}

/** As it is stated in that unit; else converted from a unit with which it shares a definition. */
export function quantityIn(
  quantities: readonly StatedQuantity[],
  unit: string,
): Quantity | undefined {
  for (const stated of quantities) if (stated.unit === unit) return stated.quantity
  return conversionTo(unit, quantities)?.quantity
}

/** What the first that can be converted comes to in that unit. */
export function conversionTo(unit: string, quantities: readonly StatedQuantity[]) {
  for (const stated of quantities) {
    const converted = convert(stated, unit)
    if (converted !== undefined) return { stated, ...converted }
  }
  return undefined
}

function limited(
  regular: LimbAmount,
  minimum: LimbAmount | null,
  maximum: LimbAmount | null,
): Exact {
  const raised = minimum !== null && minimum.total > regular.total ? minimum.total : regular.total
  return maximum !== null && maximum.total < raised ? maximum.total : raised
}

function optionalLimb(
  limb: Limb | undefined,
  base: Cents,
  quantities: readonly StatedQuantity[],
): LimbAmount | null | undefined {
  return limb === undefined ? null : limbAmount(limb, base, quantities)
}

function limbAmount(
  limb: Limb,
  base: Cents,
  quantities: readonly StatedQuantity[],
): LimbAmount | undefined {
  const adValorem = limb.adValorem === undefined ? null : timesRate(base, limb.adValorem)
  if (limb.specific === undefined) {
    return { adValorem, specific: null, total: adValorem ?? NOTHING }
  }
  const quantity = quantityIn(quantities, limb.specific.unit)
  if (quantity === undefined) return undefined
  const specific = timesPerUnit(quantity, limb.specific.perUnit)
  return { adValorem, specific, total: adValorem === null ? specific : plus(adValorem, specific) }
}
