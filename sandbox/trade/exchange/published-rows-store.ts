import type { Instant } from '../../kernel/time.ts'
import type { Reader } from '../../platform/storage/index.ts'
import type { AskedRates } from './public-schema.ts'
import { latestPublished, publishedDaysIn } from './publishing-day.ts'
import type { RateDay } from './rate-day.ts'
import { rateRow, type RateRow } from './rate-rows.ts'
import { rateDayOn } from './store.ts'

/** The kept rates that are in force on some day asked for, in the shape of CBSA's API. */
export async function publishedRows(
  reader: Reader,
  { limit, skip, ...range }: AskedRates,
  now: Instant,
): Promise<readonly RateRow[]> {
  const rows: RateRow[] = []
  let left = skip
  for (const on of publishedDaysIn(range, latestPublished(now))) {
    const day = await rateDayOn(reader, on)
    const count = Object.keys(day?.rates ?? {}).length
    if (day !== undefined && left < count) rows.push(...rowsOf(day).slice(left))
    left = Math.max(0, left - count)
    if (rows.length >= limit) break
  }
  return rows.slice(0, limit)
}

function rowsOf({ on, rates }: RateDay): readonly RateRow[] {
  return Object.entries(rates).map(([currency, { rate, source, id }]) =>
    rateRow({ on, currency, rate, source, id }),
  )
}
