import { ratedCurrencies } from '../reference/index.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { lastDayInForce } from './publishing-day.ts'
import type { RateSource } from './rate-day.ts'

/** One row in the words of CBSA's exchange-rate API. @see sources.ts EXCHANGE_RATE_API */
export interface RateRow {
  readonly ExchangeRateId: number
  readonly Rate: string
  readonly ExchangeRateEffectiveTimestamp: string
  readonly ExchangeRateExpiryTimestamp: string
  readonly ExchangeRateSource: RateSource
  readonly FromCurrency: { readonly Value: string }
  readonly FromCurrencyCSN: number
  readonly ToCurrency: { readonly Value: 'CAD' }
  readonly ToCurrencyCSN: 36
}

export interface RowContent {
  readonly on: LocalDate
  readonly currency: string
  readonly rate: string
  readonly source: RateSource
  readonly id: number
}

/** 36 is CAD's; the numbers of other currencies are not known and are counted from here. */
const FIRST_SERIAL_NUMBER = 1001

/** The row of a rate, in force until the day before the next rates come into force. */
export function rateRow({ on, currency, rate, source, id }: RowContent): RateRow {
  return {
    ExchangeRateId: id,
    Rate: rate,
    ExchangeRateEffectiveTimestamp: `${on}T00:00:00.000Z`,
    ExchangeRateExpiryTimestamp: `${lastDayInForce(on)}T23:59:59.000Z`,
    ExchangeRateSource: source,
    FromCurrency: { Value: currency },
    FromCurrencyCSN: serialNumberOf(currency),
    ToCurrency: { Value: 'CAD' },
    ToCurrencyCSN: 36,
  }
}

function serialNumberOf(currency: string): number {
  return FIRST_SERIAL_NUMBER + ratedCurrencies().findIndex(({ code }) => code === currency)
}
