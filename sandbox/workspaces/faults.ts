import { chance } from '../kernel/chance.ts'
import { formatInstant, type Instant } from '../kernel/time.ts'
import { collection, type Transaction } from '../storage/index.ts'
import { settingsOf } from './settings.ts'

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

export const faults = collection<Fault>('faults', {
  indexes: { byTarget: (fault) => fault.target },
})

/**
 * The faults that strike the target now. A fault that counts or draws is changed by being asked, so
 * this is asked once an attempt.
 */
export async function strike(
  transaction: Transaction,
  target: string,
  now: Instant,
): Promise<readonly Fault[]> {
  const { items } = await transaction.find(faults, 'byTarget', target, { limit: 100 })
  const { seed } = await settingsOf(transaction)
  return items.filter((fault) => strikes(transaction, fault, { now: formatInstant(now), seed }))
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

function isActive(fault: Fault, now: string): boolean {
  if (fault.remaining === 0) return false
  return (fault.from ?? now) <= now && (fault.until === undefined || now < fault.until)
}
