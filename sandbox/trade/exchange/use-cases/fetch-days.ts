import { daysBetween, type LocalDate } from '../../../kernel/time.ts'
import { strike, type Call } from '../../../platform/workspaces/index.ts'
import { EXCHANGE_TARGET } from '../fault-kinds.ts'
import { RANGE_GAP_DAYS } from '../policies.ts'
import type { DayRange } from '../publishing-day.ts'
import type { RowFault } from '../upstream-reply.ts'
import { fetchRates, type Fetched, type Upstream } from '../upstream.ts'
import { upstreamOf } from '../upstream-choice.ts'

/**
 * Asks the upstream for those days, as few ranges as serve. One attempt: the faults are asked once,
 * and the first range that fails ends it.
 */
export async function fetchDays(
  call: Pick<Call, 'workspace' | 'now'>,
  days: readonly LocalDate[],
): Promise<Fetched> {
  const upstream = await call.workspace.store.transact(async (transaction) =>
    upstreamOf(transaction, call.now, await strike(transaction, EXCHANGE_TARGET, call.now)),
  )
  return await fetchRanges(upstream, rangesOf(days))
}

async function fetchRanges(upstream: Upstream, ranges: readonly DayRange[]): Promise<Fetched> {
  const rates = []
  const rejected: RowFault[] = []
  for (const range of ranges) {
    const fetched = await fetchRates(upstream, range)
    if (fetched.status === 'failed') return fetched
    rates.push(...fetched.rates)
    rejected.push(...fetched.rejected)
  }
  return { status: 'fetched', rates, rejected }
}

/** Ranges that cover the days, parted where more than a month lies between two of them. */
export function rangesOf(days: readonly LocalDate[]): readonly DayRange[] {
  const ranges: DayRange[] = []
  for (const day of days.toSorted()) {
    const last = ranges.at(-1)
    if (last !== undefined && daysBetween(last.to, day) <= RANGE_GAP_DAYS) {
      ranges[ranges.length - 1] = { from: last.from, to: day }
    } else ranges.push({ from: day, to: day })
  }
  return ranges
}
