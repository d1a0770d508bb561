import type { Instant } from '../../../kernel/time.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { AskedRates } from '../public-schema.ts'
import { latestPublished, publishedDaysIn } from '../publishing-day.ts'
import type { RateDay } from '../rate-day.ts'
import { rateRow, type RateRow } from '../rate-rows.ts'
import { rateDaysOn } from '../store.ts'

/** Some thousand rows, as each day has one a currency. */
const READ_AT_ONCE = 20

/** The kept rates that are in force on some day asked for, in the shape of CBSA's API. */
export async function publishedRows(
  reader: Reader,
  { limit, skip, ...range }: AskedRates,
  now: Instant,
): Promise<readonly RateRow[]> {
  const rows: RateRow[] = []
  let left = skip
  const days = publishedDaysIn(range, latestPublished(now))
  for (let at = 0; at < days.length && rows.length < limit; at += READ_AT_ONCE) {
    for (const day of await rateDaysOn(reader, days.slice(at, at + READ_AT_ONCE))) {
      const ofDay = rowsOf(day)
      rows.push(...ofDay.slice(left))
      left = Math.max(0, left - ofDay.length)
    }
  }
  return rows.slice(0, limit)
}

function rowsOf({ on, rates }: RateDay): readonly RateRow[] {
  return Object.entries(rates).map(([currency, { rate, source, id }]) =>
    rateRow({ on, currency, rate, source, id }),
  )
}
