import { RELEASE_HELD } from '../exchange/index.ts'
import { formatInstant, type Instant } from '../kernel/time.ts'
import type { Transaction } from '../storage/index.ts'
import {
  planWork,
  type Call,
  type DueHandler,
  type DueWork,
  type Workspace,
} from '../workspaces/index.ts'
import { reassess } from './store/reassess.ts'
import { declarations } from './store/declarations.ts'

const BATCH = 500

/**
 * Accepts the declarations that were held for the rates of a day, once these are published. Many are
 * done in parts: the subject of the next part names where it goes on.
 */
const releaseHeld: DueHandler = (workspace, work, at) =>
  Promise.resolve(async (transaction: Transaction) => {
    const [on = '', after] = work.subject.split('#')
    const page = { limit: BATCH, after }
    const held = await transaction.find(declarations, 'byAwaitedDay', on, page)
    const call = systemCall(workspace, work, at)
    for (const declaration of held.items) {
      await reassess(transaction, call, { declaration, reason: `rates of ${on} published` })
    }
    if (held.next === undefined) return
    planWork(transaction, { kind: RELEASE_HELD, subject: `${on}#${held.next}`, at })
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
