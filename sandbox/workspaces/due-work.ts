import { formatInstant, parseInstant, type Instant } from '../kernel/time.ts'
import { collection, type Reader, type Transaction } from '../storage/index.ts'
import type { Workspace } from './workspace.ts'

/** Something that a slice wants done at an instant of the workspace's clock. */
export interface DueWork {
  readonly id: string
  /** ISO 8601, so that text order is time order. */
  readonly dueAt: string
  /** Which handler does it. */
  readonly kind: string
  /** What it is done to, in the handler's words. */
  readonly subject: string
}

export const dueWork = collection<DueWork>('due-work', {
  indexes: { byDueAt: (work) => work.dueAt },
})

/**
 * Does one kind of due work. What waits for others (an upstream) happens first; what it returns is run
 * in the transaction that also strikes the work off, so that it happens once.
 */
export type DueHandler = (
  workspace: Workspace,
  work: DueWork,
  at: Instant,
) => Promise<(transaction: Transaction) => Promise<void>>

/** One piece of work a kind and subject: planning it again moves it. */
export function planWork(
  transaction: Transaction,
  planned: { readonly kind: string; readonly subject: string; readonly at: Instant },
): void {
  const id = `${planned.kind}|${planned.subject}`
  const dueAt = formatInstant(planned.at)
  transaction.put(dueWork, id, { id, dueAt, kind: planned.kind, subject: planned.subject })
}

export function dropWork(transaction: Transaction, kind: string, subject: string): void {
  transaction.remove(dueWork, `${kind}|${subject}`)
}

/** The work due at or before that instant, earliest first. */
export function workDue(reader: Reader, to: Instant, limit: number): Promise<readonly DueWork[]> {
  return reader.range(dueWork, 'byDueAt', { to: formatInstant(to), limit })
}

export function dueInstant(work: DueWork): Instant {
  const at = parseInstant(work.dueAt)
  if (at === undefined) throw new Error(`work due at no instant: ${work.dueAt}`)
  return at
}
