import {
  declarations,
  previewReassessment,
  reassess,
  type Declaration,
} from '../../declarations/index.ts'
import { cents, formatCents, readCents, type Cents } from '../../../kernel/money.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { formatInstant } from '../../../kernel/time.ts'
import { ratedCurrencies } from '../../reference/index.ts'
import { InvalidCursor, type Page, type Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import { changeBetween, setAsideBy } from './change.ts'
import { rateDayAt, type Change, type Recalculation, type SetAside } from '../recalculation.ts'
import { recalculations } from '../store.ts'

/** Declarations a transaction, so that other work is done in between. */
const BATCH = 200
const MOST_NAMED = 100

export const currencies = (): readonly string[] => ratedCurrencies().map(({ code }) => code)

/**
 * One part of the job in one transaction: its changes and its progress are kept together, so that a
 * crash neither loses nor repeats any.
 *
 * @returns undefined when there is no such job any more
 */
export async function step(
  transaction: Transaction,
  call: Call,
  id: string,
): Promise<Recalculation | undefined> {
  const job = await transaction.get(recalculations, id)
  if (job?.status !== 'running') return job
  const day = rateDayAt(job.criteria, currencies(), job.cursor.step)
  const found = await declarationsOf(transaction, day, job.cursor.after)
  const tally = newTally(job)
  for (const declaration of found.items)
    await recount(transaction, call, { job, declaration, tally })
  const cursor =
    found.next === undefined ? { step: job.cursor.step + 1 } : { ...job.cursor, after: found.next }
  const next: Recalculation = {
    ...job,
    ...tally,
    difference: formatCents(tally.difference),
    cursor,
    ...(cursor.step >= job.steps && {
      status: 'completed',
      completedAt: formatInstant(call.workspace.clock.now()),
    }),
  }
  transaction.put(recalculations, id, next)
  return next
}

/** Where an earlier version left off nobody knows any more: the day is begun again, which changes nothing twice. */
async function declarationsOf(
  transaction: Transaction,
  day: string,
  after: string | undefined,
): Promise<Page<Declaration>> {
  const from = (place?: string): Promise<Page<Declaration>> =>
    transaction.find(declarations, 'byRateDay', day, { limit: BATCH, after: place })
  return await from(after).catch((error: unknown) => {
    if (error instanceof InvalidCursor) return from()
    throw error
  })
}

interface Tally {
  examined: number
  changed: number
  failed: number
  difference: Cents
  changes: Change[]
  setAside: SetAside[]
}

interface Recount {
  readonly job: Recalculation
  readonly declaration: Declaration
  readonly tally: Tally
}

function newTally({ difference, changes, setAside = [], ...job }: Recalculation): Tally {
  const { examined, changed, failed } = job
  return {
    examined,
    changed,
    failed,
    difference: readCents(difference),
    changes: [...changes],
    setAside: [...setAside],
  }
}

async function recount(transaction: Transaction, call: Call, part: Recount): Promise<void> {
  const { job, declaration, tally } = part
  tally.examined += 1
  try {
    const count = job.dryRun ? previewReassessment : reassess
    const again = { declaration, reason: job.reason, recalculation: job.id }
    const next = await count(transaction, call, again)
    if (next === undefined) return
    addChange(tally, changeBetween(declaration, next))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tally.failed += 1
    if (tally.setAside.length < MOST_NAMED) tally.setAside.push(setAsideBy(error, declaration))
  }
}

function addChange(tally: Tally, change: Change): void {
  tally.changed += 1
  const difference = readCents(change.after) - readCents(change.before ?? '0.00')
  tally.difference = cents(tally.difference + difference)
  if (tally.changes.length < MOST_NAMED) tally.changes.push(change)
}
