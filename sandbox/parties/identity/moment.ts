import type { Transaction } from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import { identityFacts, type IdentityFact } from './facts.ts'

/** A call, or the seeding of a workspace, of which nobody is told. */
export type Moment = Call | Pick<Call, 'workspace' | 'now'>

export async function announceIfCalled(
  transaction: Transaction,
  moment: Moment,
  fact: IdentityFact,
): Promise<void> {
  if ('actor' in moment) await identityFacts.announce(transaction, moment, fact)
}
