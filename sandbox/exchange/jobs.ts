import type { Transaction } from '../storage/index.ts'
import { planWork, type Call, type DueHandler } from '../workspaces/index.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import { fetchDays } from './fetch-jobs.ts'
import { keepFetched } from './keep-store.ts'
import { latestPublished, nextPublication } from './publishing-day.ts'
import { allGaps, isKnown } from './store.ts'

const EXCHANGE_FETCH = 'exchange-fetch'
const DAILY = 'daily'

/**
 * The daily fetch at 19:00 ET: the rates that have just been published and every day that is still
 * wanting, so that the first success after an outage fills it. Plans the next one.
 */
const fetchDaily: DueHandler = async (workspace, work, at) => {
  const call: Call = { workspace, actor: { kind: 'system' }, now: at, requestId: work.id }
  const days = await wantedDays(call)
  const fetched = days.length === 0 ? undefined : await fetchDays(call, days)
  return async (transaction) => {
    if (fetched !== undefined)
      await keepFetched(transaction, call, { days, fetched, replace: false })
    planNextFetch(transaction, at)
  }
}

export const exchangeDueHandlers = {
  [EXCHANGE_FETCH]: fetchDaily,
} as const satisfies Record<string, DueHandler>

/** Plans the fetch at the next 19:00 ET that is later than that instant. */
export function planNextFetch(transaction: Transaction, after: Instant): void {
  planWork(transaction, { kind: EXCHANGE_FETCH, subject: DAILY, at: nextPublication(after) })
}

async function wantedDays({ workspace, now }: Call): Promise<readonly LocalDate[]> {
  return await workspace.store.read(async (reader) => {
    const latest = latestPublished(now)
    const gaps = (await allGaps(reader)).map(({ on }) => on)
    return (await isKnown(reader, latest)) ? gaps.sort() : [...gaps, latest].sort()
  })
}
