import { addDays, addDuration, instantOf, localDateAt, type Instant } from '../../kernel/time.ts'
import type { Transaction } from '../storage/index.ts'
import {
  planWork,
  settingsOf,
  textKind,
  whenDue,
  type Call,
  type Settings,
} from '../workspaces/index.ts'
import { keptAnswers, UNDATED } from './kept-answers.ts'

/** Days of the workspace's clock. */
const USUAL_RETENTION = 30
/** Answers are cleared away in parts, so that others are served in between. */
const MOST_AT_ONCE = 500

const EXPIRY = textKind('kept-answers-expiry', 'clearing', (text) => text)

/** For how many days after its own an answer is kept; as many as usual where nobody ever said. */
export function retentionDaysOf({ idempotencyRetentionDays }: Settings): number {
  return idempotencyRetentionDays ?? USUAL_RETENTION
}

/**
 * Plans the one piece of due work that clears away: at the end of the last day of the oldest answers, or at
 * once when that is past.
 */
export async function planExpiry(transaction: Transaction, now: Instant): Promise<void> {
  const [oldest] = await transaction.range(keptAnswers, 'byDay', { from: FIRST_DAY, limit: 1 })
  if (oldest === undefined || oldest.keptOn === UNDATED) return
  const days = retentionDaysOf(await settingsOf(transaction))
  const at = addDuration(instantOf(oldest.keptOn), `P${String(days + 1)}D`)
  // Beyond the years that a clock can show nothing falls due.
  if (at === undefined) return
  planWork(transaction, { kind: EXPIRY, payload: 'all', at: at > now ? at : now })
}

/** What has no day comes before it. */
const FIRST_DAY = '0'

export const commandDueHandlers = whenDue(EXPIRY, { perform: clearAway })

/** By the setting as it is now; what has no day goes with the first that has one. */
async function clearAway(transaction: Transaction, { now }: Call): Promise<void> {
  const days = retentionDaysOf(await settingsOf(transaction))
  const to = addDays(localDateAt(now), -days - 1)
  const [first] = await transaction.range(keptAnswers, 'byDay', { from: FIRST_DAY, to, limit: 1 })
  if (first !== undefined) {
    const over = await transaction.range(keptAnswers, 'byDay', { to, limit: MOST_AT_ONCE })
    for (const { id } of over) transaction.remove(keptAnswers, id)
  }
  await planExpiry(transaction, now)
}
