import type { Brand } from './brand.ts'
import { formatShort, parseScaled } from './decimal.ts'

/** Decimals of a rate: enough for CAD per unit of the smallest currency and for cents per gram. */
export const RATE_SCALE = 10

/**
 * A rate in units of 10^-10: a fraction (6.5 % is 0.065), dollars per unit of quantity,
 * or Canadian dollars per unit of a currency. Never negative.
 */
export type Rate = Brand<bigint, 'Rate'>

/** @returns undefined for anything but a plain non-negative decimal of at most ten decimals */
export function parseRate(text: string): Rate | undefined {
  const units = parseScaled(text, RATE_SCALE)
  return units === undefined || units < 0n ? undefined : (units as Rate)
}

/** A rate written in the program itself or in reference data that tests have checked. */
export function rate(text: string): Rate {
  const parsed = parseRate(text)
  if (parsed === undefined) throw new Error(`not a rate: ${text}`)
  return parsed
}

/** The rate of one where that of so many is given; exact to ten decimals. */
export function perEach(whole: Rate, count: bigint): Rate {
  if (whole % count !== 0n) throw new Error(`not an exact rate: ${formatRate(whole)} / ${count}`)
  return (whole / count) as Rate
}

export const ZERO_RATE = rate('0')

export function addRates(one: Rate, other: Rate): Rate {
  return (one + other) as Rate
}

/** As few decimals as say the same: 0.065. */
export function formatRate(value: Rate): string {
  return formatShort(value, RATE_SCALE)
}

/** A fraction as people read it: 0.065 is 6.5%. */
export function formatPercent(value: Rate): string {
  return `${formatShort(value, RATE_SCALE - 2)}%`
}
