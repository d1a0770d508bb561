const PLAIN = /^-?\d{1,20}(?:\.\d{1,20})?$/

/**
 * Reads a plain decimal text into an integer of 10^-scale units. No exponent, no sign but a leading
 * minus, no grouping, ASCII digits only, at most `scale` decimals.
 *
 * @returns undefined when the text is not such a decimal
 */
export function parseScaled(text: string, scale: number): bigint | undefined {
  if (!PLAIN.test(text)) return undefined
  const point = text.indexOf('.')
  const decimals = point < 0 ? '' : text.slice(point + 1)
  if (decimals.length > scale) return undefined
  const whole = point < 0 ? text : text.slice(0, point)
  return BigInt(whole + decimals.padEnd(scale, '0'))
}

/** Writes 10^-scale units with all `scale` decimals; zero never carries a minus. */
export function formatScaled(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  if (scale === 0) return sign + digits
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Writes 10^-scale units with as few decimals as say the same. */
export function formatShort(units: bigint, scale: number): string {
  const text = formatScaled(units, scale)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** A named rounding divides an integer by a positive integer and gives an integer. */
export type Rounding = (numerator: bigint, divisor: bigint) => bigint

/** To the nearest, a half away from zero: 0.5 -> 1, -0.5 -> -1. */
export const roundHalfAwayFromZero: Rounding = (numerator, divisor) =>
  numerator < 0n
    ? -((-numerator * 2n + divisor) / (divisor * 2n))
    : (numerator * 2n + divisor) / (divisor * 2n)
