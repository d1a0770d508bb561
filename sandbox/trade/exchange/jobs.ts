import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Reader, Transaction } from '../../platform/storage/index.ts'
import {
  dueKind,
  planWork,
  whenDue,
  type Call,
  type Deed,
  type DueHandlers,
} from '../../platform/workspaces/index.ts'
import { fetchDays } from './use-cases/fetch-days.ts'
import { keepFetched } from './use-cases/keep-fetched.ts'
import { latestPublished, nextPublication } from './publishing-day.ts'
import { allGaps, neverHad } from './store.ts'
import { answersAtOnce, simulatedAnswer } from './upstream-choice.ts'
import type { Fetched } from './upstream.ts'

const DAILY = 'daily'

/** There is only ever one piece of it, so that nothing about it can be misread. */
const EXCHANGE_FETCH = dueKind<typeof DAILY>('exchange-fetch', {
  phase: 'arrivals',
  parse: () => DAILY,
  subjectOf: () => DAILY,
})

/**
 * The daily fetch at 19:00 ET: the rates that have just been published and every day that is still
 * wanting, so that the first success after an outage fills it. Plans the next one.
 */
const fetchDaily: Deed<typeof DAILY> = {
  perform: async (transaction, call) => {
    const days = await wantedDays(transaction, call)
    await keepAndPlan(transaction, call, {
      days,
      fetched: await simulatedAnswer(transaction, days),
    })
  },
  waits: {
    when: async (reader, { now }) => !(await answersAtOnce(reader, now)),
    prepare: async (call) => {
      const days = await call.workspace.store.read((reader) => wantedDays(reader, call))
      const fetched = days.length === 0 ? undefined : await fetchDays(call, days)
      return (transaction) => keepAndPlan(transaction, call, { days, fetched })
    },
  },
  goOn: (transaction, { now }) => {
    planNextFetch(transaction, now)
    return Promise.resolve()
  },
}

export const exchangeDueHandlers: DueHandlers = whenDue(EXCHANGE_FETCH, fetchDaily)

/** Plans the fetch at the next 19:00 ET that is later than that instant. */
export function planNextFetch(transaction: Transaction, after: Instant): void {
  planWork(transaction, { kind: EXCHANGE_FETCH, payload: DAILY, at: nextPublication(after) })
}

async function keepAndPlan(
  transaction: Transaction,
  call: Call,
  { days, fetched }: { readonly days: readonly LocalDate[]; readonly fetched: Fetched | undefined },
): Promise<void> {
  if (fetched !== undefined && days.length > 0) {
    await keepFetched(transaction, call, { days, fetched, replace: false })
  }
  planNextFetch(transaction, call.now)
}

async function wantedDays(
  reader: Reader,
  { now }: Pick<Call, 'now'>,
): Promise<readonly LocalDate[]> {
  const latest = latestPublished(now)
  const gaps = (await allGaps(reader)).map(({ on }) => on)
  return [...gaps, ...(await neverHad(reader, [latest]))].toSorted()
}
