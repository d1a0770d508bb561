import type { LocalDate } from '../../kernel/time.ts'
import { ratedCurrencies } from '../reference/index.ts'
import type { RowContent } from './rate-rows.ts'
import { simulatedId, simulatedRate } from './simulated-rates.ts'

/** Every rate that the simulated upstream publishes for an effective day. */
export function simulatedDay(seed: string, on: LocalDate): readonly RowContent[] {
  return ratedCurrencies().map((currency, index) => ({
    on,
    currency: currency.code,
    rate: simulatedRate(seed, currency, on),
    source: currency.maintainedBy,
    id: simulatedId(index, on),
  }))
}
