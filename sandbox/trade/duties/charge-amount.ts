import {
  exact,
  exchanged,
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
import type { Exchange, LineInput } from './line-input.ts'

const NOTHING = exact(ZERO)

/** What specific rates apply to, and what their amounts are converted by. */
type Stated = Pick<LineInput, 'quantities' | 'exchange' | 'otherExchange'>

/**
 * A charge in dollars, not rounded: base x ad valorem + quantity x specific, at least the minimum
 * limb and then at most the maximum limb, both inclusive; last what is added to what the limits leave.
 *
 * @returns undefined when a specific rate is per a unit in which no quantity is stated, or in a currency
 *   whose rate is not known
 * @see sources.ts RATE_LIMITS
 */
export function chargeAmount(rates: DutyRate, base: Cents, line: Stated): Working | undefined {
  const regular = limbAmount(rates.regular, base, line)
  const minimum = optionalLimb(rates.minimum, base, line)
  const maximum = optionalLimb(rates.maximum, base, line)
  const added = optionalLimb(rates.added, base, line)
  if (regular === undefined || minimum === undefined) return undefined
  if (maximum === undefined || added === undefined) return undefined
  const least = limited(regular, minimum, maximum)
  const exact = added === null ? least : plus(least, added.total)
  return { rates, base, regular, minimum, maximum, added, exact }
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

/** The rate of a currency on the day of the line. @see sources.ts SIMA_EXCHANGE */
export function exchangeIn(
  { exchange, otherExchange }: Omit<Stated, 'quantities'>,
  currency: string,
): Exchange | undefined {
  if (exchange.currency === currency) return exchange
  return otherExchange.find((other) => other.currency === currency)
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
  line: Stated,
): LimbAmount | null | undefined {
  return limb === undefined ? null : limbAmount(limb, base, line)
}

function limbAmount(limb: Limb, base: Cents, line: Stated): LimbAmount | undefined {
  const adValorem = limb.adValorem === undefined ? null : timesRate(base, limb.adValorem)
  if (limb.specific === undefined) {
    return { adValorem, specific: null, total: adValorem ?? NOTHING }
  }
  const specific = specificAmount(limb.specific, line)
  if (specific === undefined) return undefined
  return { adValorem, specific, total: adValorem === null ? specific : plus(adValorem, specific) }
}

function specificAmount(
  { perUnit, unit, currency }: NonNullable<Limb['specific']>,
  line: Stated,
): Exact | undefined {
  const quantity = quantityIn(line.quantities, unit)
  if (quantity === undefined) return undefined
  const amount = timesPerUnit(quantity, perUnit)
  if (currency === undefined) return amount
  const exchange = exchangeIn(line, currency)
  return exchange && exchanged(amount, exchange.rate)
}
