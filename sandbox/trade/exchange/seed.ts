import { addDays, formatInstant, localDateAt, type Instant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { settingsOf } from '../../platform/workspaces/index.ts'
import { planNextFetch } from './jobs.ts'
import { mergeDay } from './merge-day.ts'
import { effectiveDaysIn, latestPublished } from './publishing-day.ts'
import { simulatedDay } from './simulated-day.ts'
import { putFeed, putRateDay } from './store.ts'

/** Days of history with which a workspace begins. */
const SEEDED_DAYS = 120

export interface Seeding {
  readonly now: Instant
  /** An upstream on the network; absent: the simulated one. */
  readonly upstream?: string | undefined
}

/**
 * Gives a new workspace its rates of the last 120 days and plans the daily fetch. The history comes
 * straight from what the simulated upstream is made of. With an upstream on the network nothing is
 * made up: history is fetched when a declaration asks for it.
 */
export async function seedRates(transaction: Transaction, seeding: Seeding): Promise<void> {
  const { now, upstream } = seeding
  putFeed(transaction, upstream)
  if (upstream === undefined) await seedHistory(transaction, now)
  planNextFetch(transaction, now)
}

async function seedHistory(transaction: Transaction, now: Instant): Promise<void> {
  const { seed } = await settingsOf(transaction)
  const merging = { at: formatInstant(now), by: 'system', reason: 'seeded', replace: false }
  const days = effectiveDaysIn(addDays(localDateAt(now), -SEEDED_DAYS), latestPublished(now))
  for (const on of days) {
    const { day } = mergeDay(undefined, { on, rates: simulatedDay(seed, on) }, merging)
    putRateDay(transaction, day)
  }
}
