import { StorageUnavailable, StoreClosed } from '../../../platform/storage/index.ts'
import { systemCall, type OnFailure, type Workspace } from '../../../platform/workspaces/index.ts'
import { step } from './step.ts'
import { recalculations } from '../store.ts'

/**
 * Runs the recalculations of a workspace one after another in the background: those left unfinished
 * when it opens or when a snapshot is restored, and each new one once its commit is durable.
 */
export function runRecalculations(workspace: Workspace, onFailure: OnFailure): void {
  let isRunning = false
  let isWanted = false
  let isInterrupted = false
  const start = async (): Promise<void> => {
    isWanted = true
    if (isRunning) return
    isRunning = true
    while (isWanted) {
      isWanted = false
      // A medium that refuses is asked again when it took the commit of somebody else.
      isInterrupted = !(await runAll(workspace, onFailure))
    }
    isRunning = false
  }
  workspace.store.onCommit(({ puts, isRestored }) => {
    const isNew = puts.some((put) => put.collection === recalculations.name)
    if (isNew || isInterrupted || isRestored === true) void start()
  })
  void start()
}

/** @returns whether the medium let all be done that there is to do */
async function runAll(workspace: Workspace, onFailure: OnFailure): Promise<boolean> {
  let id: string | undefined
  try {
    while ((id = await nextOf(workspace)) !== undefined) {
      await runToEnd(workspace, id).catch(failed(workspace, id, onFailure))
    }
    return true
  } catch (error) {
    // Whoever opens a closed store again takes up what is left.
    if (!(error instanceof StoreClosed)) onFailure(error, placeOf(workspace, id))
    return false
  }
}

async function nextOf({ store }: Workspace): Promise<string | undefined> {
  const { items } = await store.read((reader) =>
    reader.find(recalculations, 'byStatus', 'running', { limit: 1 }),
  )
  return items[0]?.id
}

/** The record may be gone at any step: with a reset, say. */
async function runToEnd(workspace: Workspace, id: string): Promise<void> {
  const call = systemCall(workspace, workspace.clock.now(), id)
  for (let status: string | undefined = 'running'; status === 'running';) {
    status = (await workspace.store.transact((transaction) => step(transaction, call, id)))?.status
  }
}

/** Sets one that fails aside, lest the others wait for it for ever. */
function failed(workspace: Workspace, id: string, onFailure: OnFailure) {
  return async (error: unknown): Promise<void> => {
    if (error instanceof StorageUnavailable) throw error
    onFailure(error, placeOf(workspace, id))
    await workspace.store.transact(async (transaction) => {
      const job = await transaction.get(recalculations, id)
      if (job !== undefined) transaction.put(recalculations, id, { ...job, status: 'failed' })
    })
  }
}

function placeOf({ name }: Workspace, id = ''): string {
  return `recalculation ${id} of workspace "${name}"`
}
