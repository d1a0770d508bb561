import { Big } from 'big.js'
import * as v from 'valibot'

const published = v.object({
  ForeignExchangeRates: v.array(
    v.object({
      Rate: v.string(),
      FromCurrency: v.object({ Value: v.string() }),
      ExchangeRateEffectiveTimestamp: v.string(),
      ExchangeRateExpiryTimestamp: v.string(),
    }),
  ),
})

/** Dollars per unit of each currency in force on the day, from the answer of the public rate service. */
export function ratesInForce(answer: unknown, day: string): ReadonlyMap<string, Big> {
  const inForce = v
    .parse(published, answer)
    .ForeignExchangeRates.filter(
      (row) =>
        row.ExchangeRateEffectiveTimestamp.slice(0, 10) <= day &&
        day <= row.ExchangeRateExpiryTimestamp.slice(0, 10),
    )
  return new Map(inForce.map(({ FromCurrency, Rate }) => [FromCurrency.Value, Big(Rate)]))
}
