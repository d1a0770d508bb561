import { actorName, type Actor } from '../../kernel/actor.ts'
import {
  businessOf,
  type BusinessNumber,
  type ProgramAccountNumber,
} from '../../kernel/identifiers.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { AnyFact, FactData, Listener, Occasion } from '../facts/index.ts'
import { log, type Transaction } from '../storage/index.ts'

/** One line of the append-only activity log: what was done, by whom, for whom, and when by both clocks. */
export interface Activity {
  readonly number: number
  /** A fact in the past tense, with its noun: `DeclarationAccepted`. */
  readonly type: string
  readonly actor: string
  /** The business for which it was done, where there is one. */
  readonly forWhom?: BusinessNumber | undefined
  /** The business that did it; a person may belong to several, so it is not always known. */
  readonly byBusiness?: BusinessNumber | undefined
  /** The program account that it concerns; none when it concerns the business as a whole. */
  readonly account?: ProgramAccountNumber | undefined
  /** The record it was done to: a transaction number, an account, a person. */
  readonly subject: string
  /** Workspace time. */
  readonly at: string
  readonly wallAt: string
  readonly requestId: string
  readonly data: FactData
}

export const activity = log<Activity>('activity', {
  volatile: ['wallAt', 'requestId'],
  indexes: {
    byForWhom: (line) => line.forWhom,
    bySubject: (line) => line.subject,
    byBusiness: businessesOf,
  },
})

/** The businesses that a line concerns: for whom it was done, and whose program did it. */
export function businessesOf({
  forWhom,
  byBusiness,
}: Pick<Activity, 'forWhom' | 'byBusiness'>): readonly string[] {
  if (forWhom === undefined) return byBusiness === undefined ? [] : [byBusiness]
  return byBusiness === undefined || byBusiness === forWhom ? [forWhom] : [forWhom, byBusiness]
}

/** Appends each fact to the log. */
export const activityLog: Listener = { turn: 'log', hear: append }

function append(
  transaction: Transaction,
  fact: AnyFact,
  { actor, now, wallNow, requestId }: Occasion,
): undefined {
  transaction.append(activity, {
    type: fact.type,
    actor: actorName(actor),
    forWhom: fact.forWhom ?? (fact.account && businessOf(fact.account)),
    byBusiness: fact.byBusiness ?? programsBusiness(actor),
    account: fact.account,
    subject: fact.subject,
    at: formatInstant(now),
    wallAt: formatInstant(wallNow),
    requestId,
    data: fact.data ?? {},
  })
}

function programsBusiness(actor: Actor): BusinessNumber | undefined {
  return actor.kind === 'software' ? actor.business : undefined
}
