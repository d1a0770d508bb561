import {
  exact,
  exchanged,
  excess,
  plus,
  timesFraction,
  timesPerUnit,
  timesRate,
  ZERO,
  type Cents,
  type Exact,
} from '../../kernel/money.ts'
import { quantity, WHOLE, type Quantity } from '../../kernel/quantity.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { DutyRate, Limb, Specific } from '../tariff/index.ts'
import type { LimbAmount, Working } from './charge.ts'
import type { Exchange, LineInput } from './line-input.ts'
import { lotsBegun } from './lots-begun.ts'
import { statedIn } from './stated-in.ts'

const NOTHING = exact(ZERO)

/** What specific rates apply to, and what their amounts are converted by. */
export type Stated = Pick<LineInput, 'quantities' | 'exchange' | 'otherExchange'>

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
  const { quantities } = line
  return { rates, base, quantities, regular, minimum, maximum, added, exact }
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
  const adValorem = adValoremAmount(limb, base, line)
  if (adValorem === undefined) return undefined
  if (limb.specific === undefined) {
    return { adValorem, specific: null, total: adValorem ?? NOTHING }
  }
  const specific = specificAmount(limb.specific, line)
  if (specific === undefined) return undefined
  return { adValorem, specific, total: adValorem === null ? specific : plus(adValorem, specific) }
}

function adValoremAmount(
  { adValorem, above }: Limb,
  base: Cents,
  line: Stated,
): Exact | null | undefined {
  if (adValorem === undefined) return null
  if (above === undefined) return timesRate(base, adValorem)
  const threshold = specificAmount(above, line)
  return threshold === undefined ? undefined : ofExcess(base, threshold, adValorem)
}

function ofExcess(base: Cents, threshold: Exact, adValorem: Rate): Exact {
  return timesFraction(excess(base, threshold), adValorem)
}

/** Dollars for the quantity: for each unit, or for each lot begun, in every package. */
export function specificAmount(
  { perUnit, unit, lots, currency }: Specific,
  line: Stated,
): Exact | undefined {
  const stated = statedIn(line.quantities, unit)
  if (stated === undefined) return undefined
  const content = lots === undefined ? stated.quantity : whole(lotsBegun(stated.quantity, lots))
  const amount = timesPerUnit(quantity(content * BigInt(stated.packages ?? 1)), perUnit)
  if (currency === undefined) return amount
  const exchange = exchangeIn(line, currency)
  return exchange && exchanged(amount, exchange.rate)
}

function whole(begun: ReturnType<typeof lotsBegun>): Quantity {
  let count = 0n
  for (const lot of begun) count += lot.count
  return quantity(count * WHOLE)
}
