import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant, parseInstant, type Instant } from '../../kernel/time.ts'
import { StorageUnavailable, type Transaction } from '../storage/index.ts'
import { systemCall, type Call } from './call.ts'
import {
  unreadable,
  type DueHandler,
  type DueHandlers,
  type PerformDueWork,
} from './due-handler.ts'
import { dueWork, momentOf, workDue, type DueWork } from './due-work.ts'
import { DUE_WORK_KIND_UNKNOWN } from './problems.ts'
import { forgetSetAside } from './set-aside.ts'
import type { Workspace } from './workspace.ts'

/**
 * In one commit are as many pieces as are done in a few milliseconds, so that others are served in between:
 * light ones share the wait for the medium, heavy ones keep nobody. What comes of them is the same.
 */
const LONGEST = 10
const MOST_IN_ONE = 1000

/** Takes back the whole transaction; the pieces before it have to be done again. */
export class PieceFailed extends Error {
  readonly work: DueWork

  constructor(work: DueWork, cause: unknown) {
    super(`due work failed: ${work.id}`, { cause })
    this.work = work
  }
}

export interface Stretch {
  readonly workspace: Workspace
  readonly handlers: DueHandlers
  readonly from: Instant
  readonly to: Instant
  /** The piece that has to be done alone, since it failed among others. */
  readonly suspect: string | undefined
}

export interface Performed {
  readonly done: readonly DueWork[]
  /** The moment that was reached. */
  readonly at: Instant
  /** The next piece, which has to be done alone. */
  readonly alone?: DueWork
  /** Whether nothing more is due. */
  readonly isOver: boolean
}

/**
 * Does what falls due in the stretch in one transaction, earliest first, as far as it may be done so.
 *
 * @throws PieceFailed
 */
export async function performMany(
  transaction: Transaction,
  { workspace, handlers, from, to, suspect }: Stretch,
): Promise<Performed> {
  const done: DueWork[] = []
  let at = from
  const until = performance.now() + LONGEST
  while (done.length < MOST_IN_ONE && performance.now() < until) {
    const [work] = await workDue(transaction, to, 1)
    if (work === undefined) return { done, at: to > at ? to : at, isOver: true }
    const handler = handlers[work.kind]
    const call = callOf(workspace, work, momentOf(work, at))
    if (work.id === suspect || (await handler?.waits?.when(transaction, call)) === true) {
      return { done, at, alone: work, isOver: false }
    }
    await attempt(work, () => performOne(transaction, call, { work, handler }))
    at = call.now
    done.push(work)
  }
  return { done, at, isOver: false }
}

interface Piece {
  readonly work: DueWork
  readonly handler: DueHandler | undefined
  /** What was prepared, instead of what the handler does. */
  readonly perform?: PerformDueWork | undefined
}

/**
 * Nothing where the work was meanwhile moved or dropped.
 *
 * @throws Refusal DUE_WORK_KIND_UNKNOWN, DUE_WORK_UNREADABLE, and whatever the work itself does
 */
export async function performOne(
  transaction: Transaction,
  call: Call,
  { work, handler, perform = handler?.perform }: Piece,
): Promise<void> {
  if ((await transaction.get(dueWork, work.id))?.dueAt !== work.dueAt) return
  if (perform === undefined) throw new Refusal(DUE_WORK_KIND_UNKNOWN, { kind: work.kind })
  if (parseInstant(work.dueAt) === undefined) throw unreadable(work)
  transaction.remove(dueWork, work.id)
  await perform(transaction, call, work)
  await forgetSetAside(transaction, work, handler?.goOn !== undefined)
}

/** Work that falls due is done by the system itself. */
export function callOf(workspace: Workspace, work: DueWork, now: Instant): Call {
  return systemCall(workspace, now, `${work.id}@${formatInstant(now)}`)
}

async function attempt(work: DueWork, perform: () => Promise<void>): Promise<void> {
  try {
    await perform()
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error
    throw new PieceFailed(work, error)
  }
}
