import { timesRate, toCents, type Cents, type Exact } from '../../kernel/money.ts'
import type { LineInput } from './line-input.ts'
import { ROUND_TO_CENT } from './policies.ts'

/** Value for currency conversion x exchange rate, in Canadian dollars, not rounded. */
export function convertedValue({ value, exchange }: LineInput): Exact {
  return timesRate(value, exchange.rate)
}

/**
 * Value for duty in cents of Canadian dollars, rounded to the nearest, a half away from zero.
 *
 * @see sources.ts CURRENCY_CONVERSION, VALUATION, ROUNDING
 */
export function valueForDutyOf(input: LineInput): Cents {
  return toCents(convertedValue(input), ROUND_TO_CENT)
}
