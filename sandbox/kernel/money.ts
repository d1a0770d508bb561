import type { Brand } from './brand.ts'
import { formatScaled, parseScaled } from './decimal.ts'
import { QUANTITY_SCALE, type Quantity } from './quantity.ts'
import { RATE_SCALE, type Rate } from './rate.ts'
import type { Rounding } from './decimal.ts'

/** Whole cents of Canadian dollars, or hundredths of a named foreign currency. May be negative. */
export type Cents = Brand<bigint, 'Cents'>

/** Dollars in units of 10^-16: the product of any two of our scaled numbers, not yet rounded. */
export type Exact = Brand<bigint, 'Exact'>

const CENT_SCALE = 2
const EXACT_SCALE = RATE_SCALE + QUANTITY_SCALE
const EXACT_PER_CENT = 10n ** BigInt(EXACT_SCALE - CENT_SCALE)
const EXACT_PER_CENT_RATE = 10n ** BigInt(EXACT_SCALE - CENT_SCALE - RATE_SCALE)

const ONE_RATE = 10n ** BigInt(RATE_SCALE)

export const ZERO = 0n as Cents

/** Fifteen digits before the point: far above any declaration, far below any overflow of readers. */
const LARGEST = 10n ** 17n

export function cents(units: bigint): Cents {
  return units as Cents
}

/**
 * @returns undefined for anything but a plain decimal of at most two decimals and fifteen digits
 *   before the point; `-0.00` is zero
 */
export function parseCents(text: string): Cents | undefined {
  const units = parseScaled(text, CENT_SCALE)
  return units === undefined || units >= LARGEST || units <= -LARGEST ? undefined : (units as Cents)
}

/** As `parseCents`, but nothing below zero; `-0.00` is zero and is taken. */
export function parseUnsignedCents(text: string): Cents | undefined {
  const amount = parseCents(text)
  return amount === undefined || amount < 0n ? undefined : amount
}

/**
 * An amount that `formatCents` wrote, however large: the sum of many declarations passes what a single
 * amount on the wire may be.
 *
 * @throws Error for any other text
 */
export function readCents(text: string): Cents {
  if (!/^-?\d+\.\d{2}$/.test(text)) throw new Error(`not an amount that was kept: ${text}`)
  return BigInt(text.replace('.', '')) as Cents
}

/** Always two decimals: a JSON number would lose the `.00`. */
export function formatCents(amount: Cents): string {
  return formatScaled(amount, CENT_SCALE)
}

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0n
  for (const amount of amounts) total += amount
  return total as Cents
}

/** Amount x rate, not rounded. */
export function timesRate(amount: Cents, rate: Rate): Exact {
  return (amount * rate * EXACT_PER_CENT_RATE) as Exact
}

/** Quantity x dollars per unit, not rounded. */
export function timesPerUnit(quantity: Quantity, perUnit: Rate): Exact {
  return (quantity * perUnit) as Exact
}

/**
 * An amount of another currency in Canadian dollars, not rounded: decimals beyond the sixteenth are dropped,
 * which can move no cent, as nothing with more than twelve is added to it.
 */
export function exchanged(amount: Exact, exchangeRate: Rate): Exact {
  return ((amount * exchangeRate) / ONE_RATE) as Exact
}

export function exact(amount: Cents): Exact {
  return (amount * EXACT_PER_CENT) as Exact
}

/** What the amount has over the threshold; nothing where it has not so much. */
export function excess(amount: Cents, threshold: Exact): Exact {
  const over = exact(amount) - threshold
  return (over > 0n ? over : 0n) as Exact
}

/**
 * A fraction of a product, not rounded.
 *
 * @throws RangeError where sixteen decimals do not hold it
 */
export function timesFraction(amount: Exact, rate: Rate): Exact {
  const product = amount * rate
  if (product % ONE_RATE !== 0n) throw new RangeError('more decimals than are kept')
  return (product / ONE_RATE) as Exact
}

/** Two products added before the one rounding. */
export function plus(left: Exact, right: Exact): Exact {
  return (left + right) as Exact
}

/** The one way from a product to money: a named rounding to the cent. */
export function toCents(amount: Exact, round: Rounding): Cents {
  return round(amount, EXACT_PER_CENT) as Cents
}

/** All sixteen decimals, for derivations. */
export function formatExact(amount: Exact): string {
  return formatScaled(amount, EXACT_SCALE).replace(/(\.\d\d\d*?)0+$/, '$1')
}
