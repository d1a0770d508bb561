import { actorName } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { collection, type Reader, type Transaction } from '../storage/index.ts'
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
  const kept = await keptAnswer(transaction, call, request)
  if (kept !== undefined) return { answer: kept, replayed: true }
  const answer = wireAnswer(await work())
  keepAnswer(transaction, call, { request, answer })
  return { answer, replayed: false }
}

/**
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key was used for something else
 * @returns undefined when this is no repetition
 */
export async function keptAnswer(
  reader: Reader,
  call: Call,
  request: Repeatable | undefined,
): Promise<WireAnswer | undefined> {
  if (request === undefined) return undefined
  const kept = await reader.get(keptAnswers, keyOf(call, request))
  if (kept === undefined) return undefined
  if (kept.fingerprint !== request.fingerprint) throw new Refusal(IDEMPOTENCY_KEY_REUSED)
  return kept
}

export function keepAnswer(
  transaction: Transaction,
  call: Call,
  kept: { readonly request: Repeatable | undefined; readonly answer: WireAnswer },
): void {
  const { request, answer } = kept
  if (request === undefined) return
  transaction.put(keptAnswers, keyOf(call, request), {
    ...answer,
    fingerprint: request.fingerprint,
  })
}

/** Under which the answer is kept: each actor has keys of its own. */
export function keyOf(call: Call, request: Repeatable): string {
  return `${actorName(call.actor)}|${request.key}`
}
