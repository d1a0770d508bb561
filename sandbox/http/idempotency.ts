import { actorName } from '../kernel/actor.ts'
import { Refusal } from '../kernel/refusal.ts'
import { collection, type Transaction } from '../storage/index.ts'
import type { Call } from '../workspaces/index.ts'
import { wireAnswer, type Answer, type WireAnswer } from './answer.ts'
import { IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED } from './problems.ts'

/** The answer to a request that was carried out, kept in the same commit as what it did. */
interface KeptAnswer extends WireAnswer {
  readonly fingerprint: string
}

export const keptAnswers = collection<KeptAnswer>('idempotency', { volatile: ['fingerprint'] })

/** A request that may be repeated: the same actor, key, operation and body give the same answer. */
export interface Repeatable {
  readonly key: string
  readonly fingerprint: string
}

/**
 * @param fingerprintOf keyed, because a body may hold a password, which a bare hash would let guess
 * @throws Refusal IDEMPOTENCY_KEY_INVALID
 * @returns undefined when the client sent no key
 */
export function repeatable(
  key: string | undefined,
  fingerprintOf: () => string,
): Repeatable | undefined {
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) throw new Refusal(IDEMPOTENCY_KEY_INVALID)
  return { key, fingerprint: fingerprintOf() }
}

/** @throws Refusal IDEMPOTENCY_KEY_REUSED when the key was used for something else */
export async function once(
  transaction: Transaction,
  call: Call,
  repeat: { readonly request: Repeatable | undefined; readonly work: () => Promise<Answer> },
): Promise<{ readonly answer: WireAnswer; readonly replayed: boolean }> {
  const { request, work } = repeat
  if (request === undefined) return { answer: wireAnswer(await work()), replayed: false }
  const key = `${actorName(call.actor)}|${request.key}`
  const kept = await transaction.get(keptAnswers, key)
  if (kept === undefined) {
    const answer = wireAnswer(await work())
    transaction.put(keptAnswers, key, { ...answer, fingerprint: request.fingerprint })
    return { answer, replayed: false }
  }
  if (kept.fingerprint !== request.fingerprint) throw new Refusal(IDEMPOTENCY_KEY_REUSED)
  return { answer: kept, replayed: true }
}
