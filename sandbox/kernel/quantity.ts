import type { Brand } from './brand.ts'
import { formatShort, parseScaled } from './decimal.ts'

/** Decimals of a quantity: a gram in tonnes. */
export const QUANTITY_SCALE = 6

/** One unit. */
export const WHOLE = 10n ** BigInt(QUANTITY_SCALE)

/** A non-negative quantity in units of 10^-6 of its unit of measure. */
export type Quantity = Brand<bigint, 'Quantity'>

/** @returns undefined for anything but a plain non-negative decimal of at most six decimals */
export function parseQuantity(text: string): Quantity | undefined {
  const units = parseScaled(text, QUANTITY_SCALE)
  return units === undefined || units < 0n ? undefined : (units as Quantity)
}

/** @param units of 10^-6 of the unit of measure, none below zero */
export function quantity(units: bigint): Quantity {
  return units as Quantity
}

/** @throws RangeError on what `formatQuantity` never wrote */
export function readQuantity(text: string): Quantity {
  const found = parseQuantity(text)
  if (found === undefined) throw new RangeError(`not a quantity: ${text}`)
  return found
}

export function formatQuantity(value: Quantity): string {
  return formatShort(value, QUANTITY_SCALE)
}
