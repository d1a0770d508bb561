import { Refusal } from '../../../kernel/refusal.ts'
import { addDays, daysBetween, localDateAt, type LocalDate } from '../../../kernel/time.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import { EXCHANGE_RANGE_INVALID } from '../problems.ts'
import { effectiveDaysIn, latestPublished } from '../publishing-day.ts'
import type { GapReason } from '../rate-day.ts'
import { exchangeGaps, rateDayOn } from '../store.ts'

const USUAL_DAYS = 30
const MOST_DAYS = 366

/** An effective day as an officer sees it. */
export interface DayStatus {
  readonly on: LocalDate
  /** `not-asked`: nobody wanted its rates yet. */
  readonly status: 'complete' | 'partial' | 'missing' | 'not-asked'
  /** How many currencies have a rate. */
  readonly rates: number
  readonly missing?: readonly string[] | undefined
  readonly reason?: GapReason | undefined
  readonly triedAt?: string | undefined
}

/**
 * The effective days of a range, earliest first; the last thirty days when none is named.
 *
 * @throws Refusal EXCHANGE_RANGE_INVALID
 */
export async function dayStatuses(
  reader: Reader,
  { now }: Pick<Call, 'now'>,
  asked: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined },
): Promise<readonly DayStatus[]> {
  const { to = localDateAt(now) } = asked
  const { from = addDays(to, -USUAL_DAYS) } = asked
  if (from > to || daysBetween(from, to) >= MOST_DAYS) {
    throw new Refusal(EXCHANGE_RANGE_INVALID, { from, to, most: MOST_DAYS })
  }
  const days = effectiveDaysIn(from, to).filter((on) => on <= latestPublished(now))
  return await Promise.all(days.map((on) => dayStatus(reader, on)))
}

export async function dayStatus(reader: Reader, on: LocalDate): Promise<DayStatus> {
  const day = await rateDayOn(reader, on)
  const gap = await reader.get(exchangeGaps, on)
  const rates = Object.keys(day?.rates ?? {}).length
  if (gap === undefined) return { on, status: day === undefined ? 'not-asked' : 'complete', rates }
  const { currencies: missing, reason, triedAt } = gap
  return { on, status: day === undefined ? 'missing' : 'partial', rates, missing, reason, triedAt }
}
