import { Refusal } from '../../kernel/refusal.ts'
import type { Reader, Transaction } from '../storage/index.ts'
import type { Call } from './call.ts'
import type { DueKind } from './due-kind.ts'
import type { DueWork } from './due-work.ts'
import { DUE_WORK_UNREADABLE } from './problems.ts'

/**
 * Does a piece of due work in the transaction that also strikes it off, so that it happens once. Many
 * pieces share a transaction: it reads the time from the call, never from the workspace's clock.
 */
type Perform<To> = (transaction: Transaction, call: Call, to: To) => Promise<void>

/** How one kind of due work is done, to its payload. */
export interface Deed<To> {
  readonly perform: Perform<To>
  readonly waits?: Waits<To>
  /** What goes on although a piece was set aside, such as the plan of the next of a series. */
  readonly goOn?: Perform<To>
}

/** Of a kind that may have to wait for others, such as an upstream. */
interface Waits<To> {
  readonly when: (reader: Reader, call: Call) => Promise<boolean>
  /** Waits outside any transaction; what it answers is then performed. */
  readonly prepare: (call: Call) => Promise<Perform<To>>
}

/** The same to the piece of work as it is stored, whatever its kind. */
export type DueHandler = Deed<DueWork>
export type PerformDueWork = Perform<DueWork>

/** By the names of the kinds. */
export type DueHandlers = Readonly<Record<string, DueHandler>>

/** The entry of a kind among the handlers; its work is set aside where its payload cannot be read. */
export function whenDue<Payload>(kind: DueKind<Payload>, deed: Deed<Payload>): DueHandlers {
  const { perform, waits, goOn } = deed
  const reading = (done: Perform<Payload>): PerformDueWork => {
    return (transaction, call, work) => done(transaction, call, payloadOf(kind, work))
  }
  const handler: DueHandler = {
    perform: reading(perform),
    ...(goOn && { goOn: reading(goOn) }),
    ...(waits && {
      waits: {
        when: waits.when,
        prepare: async (call) => reading(await waits.prepare(call)),
      },
    }),
  }
  return { [kind.name]: handler }
}

/** @throws Refusal DUE_WORK_UNREADABLE */
function payloadOf<Payload>(kind: DueKind<Payload>, work: DueWork): Payload {
  const payload = kind.parse(work.payload === undefined ? kind.lift(work.subject) : work.payload)
  if (payload === undefined) throw unreadable(work)
  return payload
}

export function unreadable({ kind, subject, dueAt }: DueWork): Refusal {
  return new Refusal(DUE_WORK_UNREADABLE, { kind, subject, dueAt })
}
