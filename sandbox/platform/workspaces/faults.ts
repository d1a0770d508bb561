import { chance } from '../../kernel/chance.ts'
import type { Bilingual } from '../../kernel/problem.ts'
import { formatInstant, type Instant } from '../../kernel/time.ts'
import { collection, type Transaction } from '../storage/index.ts'
import { settingsOf } from './settings.ts'

/** What goes wrong: the part of a fault that its dependency needs to know. */
export type FaultEffect = Pick<Fault, 'kind' | 'details'>

/** A named trouble of a named dependency, for a time, a number of times, or now and then. */
export interface Fault {
  readonly id: string
  /** Which dependency: `exchange-rates`. */
  readonly target: string
  /** What is wrong with it, in the dependency's words: `unavailable`, `slow`, `stale` … */
  readonly kind: string
  /** Workspace time, inclusive; absent: from the start. */
  readonly from?: string | undefined
  /** Workspace time, exclusive; absent: until it is lifted. */
  readonly until?: string | undefined
  /** How many more times it strikes; absent: always. */
  readonly remaining?: number | undefined
  /** From 0 to 1; absent: 1. */
  readonly probability?: number | undefined
  /** How many times it could have struck: the draw of chance is made from this. */
  readonly draws: number
  /** Details of the kind, such as `currency` or `factor`. */
  readonly details: Readonly<Record<string, string>>
}

/** One kind of trouble that a target knows how to have, and what may be said about it. */
export interface FaultKind {
  readonly kind: string
  readonly description: Bilingual
  readonly details: readonly FaultDetail[]
}

export interface FaultDetail {
  readonly name: string
  readonly description: Bilingual
  /** What a value must look like, a regular expression over the whole text. */
  readonly pattern: string
  /** What holds when it is left out; absent: it must be given. */
  readonly fallback?: string
}

/** What a fault says of that detail, or what holds when it is left out. */
export function faultDetail(
  kinds: readonly FaultKind[],
  fault: FaultEffect,
  name: string,
): string | undefined {
  const kind = kinds.find((known) => known.kind === fault.kind)
  const detail = kind?.details.find((known) => known.name === name)
  return fault.details[name] ?? detail?.fallback
}

export const faults = collection<Fault>('faults', {
  indexes: { byTarget: (fault) => fault.target },
})

/** A target has at most this many faults, spent ones included. */
export const MOST_FAULTS = 100

export interface Attempt {
  readonly target: string
  readonly now: Instant
  /** Leaves faults out that this attempt does not meet, such as those of another path. */
  readonly meets?: (fault: Fault) => boolean
}

/**
 * The faults that strike the target now. A fault that counts or draws is changed by being asked, so
 * this is asked once an attempt.
 */
export function strike(
  transaction: Transaction,
  target: string,
  now: Instant,
): Promise<readonly Fault[]> {
  return strikeAttempt(transaction, { target, now })
}

export async function strikeAttempt(
  transaction: Transaction,
  { target, now, meets = () => true }: Attempt,
): Promise<readonly Fault[]> {
  const { items } = await transaction.find(faults, 'byTarget', target, { limit: MOST_FAULTS })
  const { seed } = await settingsOf(transaction)
  const moment = { now: formatInstant(now), seed }
  return items.filter((fault) => meets(fault) && strikes(transaction, fault, moment))
}

function strikes(
  transaction: Transaction,
  fault: Fault,
  moment: { now: string; seed: string },
): boolean {
  if (!isActive(fault, moment.now)) return false
  const struck = chance(moment.seed, 'fault', fault.id, fault.draws) < (fault.probability ?? 1)
  const remaining = fault.remaining === undefined ? undefined : fault.remaining - (struck ? 1 : 0)
  if (fault.remaining !== undefined || fault.probability !== undefined) {
    transaction.put(faults, fault.id, { ...fault, draws: fault.draws + 1, remaining })
  }
  return struck
}

export function isActive(fault: Fault, now: string): boolean {
  if (fault.remaining === 0) return false
  return (fault.from ?? now) <= now && (fault.until === undefined || now < fault.until)
}
