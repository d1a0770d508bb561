import { formatInstant, parseInstant, type Instant } from '../../kernel/time.ts'
import { collection, type Reader, type Transaction } from '../storage/index.ts'
import { PHASES, type DueKind, type Phase } from './due-kind.ts'

/** Something that a slice wants done at an instant of the workspace's clock. */
export interface DueWork {
  readonly id: string
  /** ISO 8601, so that text order is time order. */
  readonly dueAt: string
  /** Which handler does it. */
  readonly kind: string
  /** What people call that which it is done to. */
  readonly subject: string
  /** Both absent in work that was planned before they were kept. */
  readonly phase?: Phase | undefined
  readonly payload?: unknown
  /** How often it was tried in vain before it was planned again; absent: never. */
  readonly attempts?: number | undefined
}

export const dueWork = collection<DueWork>('due-work', { indexes: { byTurn: turnOf } })

/** By instant, then by phase. A blank, since it stands before all digits: no instant at all comes first. */
function turnOf({ dueAt, phase = 'consequences' }: DueWork): string {
  return `${dueAt} ${String(PHASES.indexOf(phase))}`
}

export interface PlannedWork<Payload> {
  readonly kind: DueKind<Payload>
  readonly payload: NoInfer<Payload>
  readonly at: Instant
}

/** One piece of work a kind and subject: planning it again moves it. */
export function planWork<Payload>(transaction: Transaction, planned: PlannedWork<Payload>): void {
  const { kind, payload, at } = planned
  putWork(transaction, {
    kind: kind.name,
    subject: kind.subjectOf(payload),
    phase: kind.phase,
    payload,
    dueAt: formatInstant(at),
  })
}

export function putWork(transaction: Transaction, planned: Omit<DueWork, 'id'>): void {
  const id = workId(planned)
  transaction.put(dueWork, id, { id, ...planned })
}

export function dropWork<Payload>(
  transaction: Transaction,
  kind: DueKind<Payload>,
  payload: NoInfer<Payload>,
): void {
  transaction.remove(dueWork, workId({ kind: kind.name, subject: kind.subjectOf(payload) }))
}

export function workId({ kind, subject }: Pick<DueWork, 'kind' | 'subject'>): string {
  return `${kind}|${subject}`
}

/** The work due at or before that instant, in the order in which it is to be done. */
export function workDue(reader: Reader, to: Instant, limit: number): Promise<readonly DueWork[]> {
  return reader.range(dueWork, 'byTurn', { to: `${formatInstant(to)} ~`, limit })
}

/** When the work is done: never before the present moment, at which unreadable work is done too. */
export function momentOf({ dueAt }: DueWork, now: Instant): Instant {
  const at = parseInstant(dueAt)
  return at === undefined || at < now ? now : at
}
