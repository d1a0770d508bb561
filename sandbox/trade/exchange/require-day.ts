import { formatRate, type Rate } from '../../kernel/rate.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { ratedCurrencies, type RatedCurrency } from '../reference/index.ts'
import { HISTORY_FROM, PLAUSIBLE_MOST } from './policies.ts'
import {
  EXCHANGE_CURRENCY_UNKNOWN,
  EXCHANGE_DAY_CARRIED,
  EXCHANGE_DAY_OUT_OF_REACH,
  EXCHANGE_RATE_IMPLAUSIBLE,
} from './problems.ts'
import { effectiveDayOf, lastDayInForce, latestPublished } from './publishing-day.ts'

/**
 * The day must be one on which published rates come into force, by that instant.
 *
 * @throws Refusal EXCHANGE_DAY_OUT_OF_REACH, EXCHANGE_DAY_CARRIED
 */
export function requireEffectiveDay(on: LocalDate, now: Instant): void {
  const to = latestPublished(now)
  if (on < HISTORY_FROM || on > lastDayInForce(to)) {
    throw new Refusal(EXCHANGE_DAY_OUT_OF_REACH, { on, from: HISTORY_FROM, to })
  }
  const effectiveOn = effectiveDayOf(on)
  if (effectiveOn !== on) throw new Refusal(EXCHANGE_DAY_CARRIED, { on, effectiveOn })
}

/** @throws Refusal EXCHANGE_CURRENCY_UNKNOWN */
export function requireRatedCurrency(currency: string): RatedCurrency {
  const found = ratedCurrencies().find(({ code }) => code === currency)
  if (found === undefined) throw new Refusal(EXCHANGE_CURRENCY_UNKNOWN, { currency })
  return found
}

/** @throws Refusal EXCHANGE_RATE_IMPLAUSIBLE */
export function requirePlausible(rate: Rate, currency: string): void {
  if (rate > 0n && rate <= PLAUSIBLE_MOST) return
  const most = formatRate(PLAUSIBLE_MOST)
  throw new Refusal(EXCHANGE_RATE_IMPLAUSIBLE, { rate: formatRate(rate), currency, most })
}
