import { formatInstant, parseInstant, type Instant } from '../../kernel/time.ts'
import { collection, type Reader, type Transaction } from '../storage/index.ts'
import type { Call } from './call.ts'

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
 * Does a piece of due work in the transaction that also strikes it off, so that it happens once. Many
 * pieces share a transaction: it reads the time from the call, never from the workspace's clock.
 */
export type PerformDueWork = (transaction: Transaction, call: Call, work: DueWork) => Promise<void>

/** How one kind of due work is done. */
export interface DueHandler {
  readonly perform: PerformDueWork
  readonly waits?: Waits
  /** What goes on although a piece was set aside, such as the plan of the next of a series. */
  readonly goOn?: PerformDueWork
}

/** Of a kind that may have to wait for others, such as an upstream. */
interface Waits {
  readonly when: (reader: Reader, call: Call) => Promise<boolean>
  /** Waits outside any transaction; what it answers is then performed. */
  readonly prepare: (call: Call) => Promise<PerformDueWork>
}

export type DueHandlers = Readonly<Record<string, DueHandler>>

/** One piece of work a kind and subject: planning it again moves it. */
export function planWork(
  transaction: Transaction,
  planned: { readonly kind: string; readonly subject: string; readonly at: Instant },
): void {
  const { kind, subject, at } = planned
  putWork(transaction, { kind, subject, dueAt: formatInstant(at) })
}

export function putWork(transaction: Transaction, planned: Omit<DueWork, 'id'>): void {
  const { kind, subject, dueAt } = planned
  const id = workId(planned)
  transaction.put(dueWork, id, { id, dueAt, kind, subject })
}

export function dropWork(transaction: Transaction, kind: string, subject: string): void {
  transaction.remove(dueWork, workId({ kind, subject }))
}

export function workId({ kind, subject }: Pick<DueWork, 'kind' | 'subject'>): string {
  return `${kind}|${subject}`
}

/** The work due at or before that instant, earliest first. */
export function workDue(reader: Reader, to: Instant, limit: number): Promise<readonly DueWork[]> {
  return reader.range(dueWork, 'byDueAt', { to: formatInstant(to), limit })
}

/** When the work is done: never before the present moment, at which unreadable work is done too. */
export function momentOf({ dueAt }: DueWork, now: Instant): Instant {
  const at = parseInstant(dueAt)
  return at === undefined || at < now ? now : at
}
