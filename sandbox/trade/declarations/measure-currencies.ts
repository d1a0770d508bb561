import type { RateDay } from './declaration.ts'
import type { Goods, Invoice } from './filing.ts'
import type { ResolvedLine } from './resolve.ts'

/** Most invoices meet no measure in another currency. */
const NONE: readonly RateDay[] = []

/**
 * For each invoice the other currencies in which measures of its lines state amounts, on the day of direct
 * shipment.
 *
 * @see sources.ts SIMA_EXCHANGE
 */
export function measureRateDays(
  { invoices }: Goods,
  lines: readonly (readonly ResolvedLine[])[],
): readonly (readonly RateDay[])[] {
  return invoices.map((invoice, index) => daysOf(invoice, lines[index] ?? []))
}

function daysOf(
  { currency: own, directShipmentOn: on }: Invoice,
  lines: readonly ResolvedLine[],
): readonly RateDay[] {
  let currencies: Set<string> | undefined
  for (const { measures } of lines) {
    for (const { regular } of measures) {
      const currency = regular.specific?.currency ?? own
      if (currency !== own) currencies = (currencies ?? new Set()).add(currency)
    }
  }
  return currencies === undefined ? NONE : [...currencies].map((currency) => ({ currency, on }))
}
