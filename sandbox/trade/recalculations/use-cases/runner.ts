import type { Instant } from '../../../kernel/time.ts'
import { StoreClosed } from '../../../platform/storage/index.ts'
import type { Call, Workspace } from '../../../platform/workspaces/index.ts'
import { step } from './step.ts'
import { recalculations } from '../store.ts'

/**
 * Runs the recalculations of a workspace one after another in the background: those left unfinished
 * when it opens, and each new one once its commit is durable.
 */
export function runRecalculations(workspace: Workspace, onFailure: (error: unknown) => void): void {
  let isRunning = false
  let isWanted = false
  const start = async (): Promise<void> => {
    isWanted = true
    if (isRunning) return
    isRunning = true
    while (isWanted) {
      isWanted = false
      await runAll(workspace).catch((error: unknown) => {
        // Whoever opens the store again takes up what is left.
        if (!(error instanceof StoreClosed)) onFailure(error)
      })
    }
    isRunning = false
  }
  workspace.store.onCommit(({ puts }) => {
    if (puts.some((put) => put.collection === recalculations.name)) void start()
  })
  void start()
}

async function runAll(workspace: Workspace): Promise<void> {
  for (;;) {
    const id = await workspace.store.read(async (reader) => {
      const { items } = await reader.find(recalculations, 'byStatus', 'running', { limit: 1 })
      return items[0]?.id
    })
    if (id === undefined) return
    await runToEnd(workspace, id)
  }
}

async function runToEnd(workspace: Workspace, id: string): Promise<void> {
  const call = systemCall(workspace, id, workspace.clock.now())
  for (let status = 'running'; status === 'running';) {
    status = (await workspace.store.transact((transaction) => step(transaction, call, id))).status
  }
}

function systemCall(workspace: Workspace, id: string, now: Instant): Call {
  return { workspace, actor: { kind: 'system' }, now, requestId: id }
}
