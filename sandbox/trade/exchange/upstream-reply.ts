import * as v from 'valibot'
import { parseRate } from '../../kernel/rate.ts'
import { parseLocalDate, type LocalDate } from '../../kernel/time.ts'
import { PLAUSIBLE_MOST } from './policies.ts'
import type { RateSource } from './rate-day.ts'

/** One usable row of the upstream. */
export interface UpstreamRate {
  readonly on: LocalDate
  readonly currency: string
  readonly rate: string
  readonly source: RateSource
  readonly id: number
}

/** Why a row is left out; the rest of the answer is used. */
export type RowFault = 'shape' | 'target-currency' | 'value' | 'contradiction'

export interface UpstreamPage {
  readonly rates: readonly UpstreamRate[]
  readonly rejected: readonly RowFault[]
  /** Rows in the answer, usable or not. */
  readonly rows: number
}

const code = v.object({ Value: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) })

const reply = v.object({ ForeignExchangeRates: v.array(v.unknown()) })

const row = v.object({
  ExchangeRateId: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  Rate: v.pipe(v.string(), v.maxLength(30)),
  ExchangeRateEffectiveTimestamp: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T/)),
  ExchangeRateSource: v.picklist(['BoC', 'CBSA']),
  FromCurrency: code,
  ToCurrency: code,
})

/**
 * Reads an answer of the exchange-rate API, trusting nothing in it.
 *
 * @returns undefined when the answer as a whole has not the shape
 * @see sources.ts EXCHANGE_RATE_API
 */
export function readReply(json: unknown): UpstreamPage | undefined {
  const parsed = v.safeParse(reply, json)
  if (!parsed.success) return undefined
  const rates: UpstreamRate[] = []
  const rejected: RowFault[] = []
  for (const content of parsed.output.ForeignExchangeRates) {
    const read = readRow(content)
    if (typeof read === 'string') rejected.push(read)
    else rates.push(read)
  }
  return { rates, rejected, rows: rates.length + rejected.length }
}

function readRow(content: unknown): UpstreamRate | RowFault {
  const parsed = v.safeParse(row, content)
  if (!parsed.success) return 'shape'
  const { output } = parsed
  const on = parseLocalDate(output.ExchangeRateEffectiveTimestamp.slice(0, 10))
  if (on === undefined) return 'shape'
  if (output.ToCurrency.Value !== 'CAD' || output.FromCurrency.Value === 'CAD') {
    return 'target-currency'
  }
  const rate = parseRate(output.Rate)
  if (rate === undefined || rate <= 0n || rate > PLAUSIBLE_MOST) return 'value'
  return {
    on,
    currency: output.FromCurrency.Value,
    rate: output.Rate,
    source: output.ExchangeRateSource,
    id: output.ExchangeRateId,
  }
}

/** Of rows for the same day and currency the first; all of them are left out when they disagree. */
export function withoutContradictions(rates: readonly UpstreamRate[]): {
  readonly rates: readonly UpstreamRate[]
  readonly contradictions: number
} {
  const kept = new Map<string, UpstreamRate>()
  const doubted = new Set<string>()
  for (const rate of rates) {
    const key = `${rate.on}|${rate.currency}`
    const first = kept.get(key)
    if (first === undefined) kept.set(key, rate)
    else if (parseRate(first.rate) !== parseRate(rate.rate)) doubted.add(key)
  }
  for (const key of doubted) kept.delete(key)
  return { rates: [...kept.values()], contradictions: doubted.size }
}
