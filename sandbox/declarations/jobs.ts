import { RELEASE_HELD } from '../exchange/index.ts'
import { formatInstant, type Instant } from '../kernel/time.ts'
import type { Transaction } from '../storage/index.ts'
import type { Call, DueHandler, DueWork, Workspace } from '../workspaces/index.ts'
import { reassess } from './store/reassess.ts'
import { declarations } from './store/declarations.ts'

const BATCH = 500

/** Accepts the declarations that were held for the rates of a day, once these are published. */
const releaseHeld: DueHandler = (workspace, work, at) =>
  Promise.resolve(async (transaction: Transaction) => {
    const call = systemCall(workspace, work, at)
    const held = await transaction.find(declarations, 'byAwaitedDay', work.subject, {
      limit: BATCH,
    })
    for (const declaration of held.items) {
      await reassess(transaction, call, {
        declaration,
        reason: `rates of ${work.subject} published`,
      })
    }
  })

function systemCall(workspace: Workspace, work: DueWork, now: Instant): Call {
  return {
    workspace,
    actor: { kind: 'system' },
    now,
    requestId: `${work.id}@${formatInstant(now)}`,
  }
}

export const declarationDueHandlers: Readonly<Record<string, DueHandler>> = {
  [RELEASE_HELD]: releaseHeld,
}
