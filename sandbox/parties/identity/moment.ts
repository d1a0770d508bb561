import { record, type Fact } from '../../platform/activity/index.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'

/** A call, or the seeding of a workspace, of which the activity log does not tell. */
export type Moment = Call | Pick<Call, 'workspace' | 'now'>

export async function recordIfCalled(
  transaction: Transaction,
  moment: Moment,
  fact: Fact,
): Promise<void> {
  if ('actor' in moment) await record(transaction, moment, fact)
}
