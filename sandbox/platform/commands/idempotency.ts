import { actorName } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { localDateAt } from '../../kernel/time.ts'
import type { Reader, Transaction } from '../storage/index.ts'
import type { Call } from '../workspaces/index.ts'
import { wireAnswer, type Answer, type WireAnswer } from './answer.ts'
import { planExpiry } from './expiry.ts'
import { keptAnswers } from './kept-answers.ts'
import { IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED } from './problems.ts'

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

/** The answer, and whether it is that of an earlier request. */
export interface Done {
  readonly answer: WireAnswer
  readonly replayed: boolean
}

/**
 * Keeps the answer in the commit of what was done, so that no crash can part them.
 *
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key was used for something else
 */
export async function onceIn(
  transaction: Transaction,
  call: Call,
  repeat: { readonly request: Repeatable | undefined; readonly work: () => Promise<Answer> },
): Promise<Done> {
  const { request, work } = repeat
  if (request === undefined) return { answer: wireAnswer(await work()), replayed: false }
  const kept = await keptAnswer(transaction, call, request)
  if (kept !== undefined) return { answer: kept, replayed: true }
  const answer = wireAnswer(await work())
  await keepAnswer(transaction, call, { request, answer })
  return { answer, replayed: false }
}

/**
 * Looks before anything is prepared: what a repetition would wait for may be refused by now, or gone.
 *
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key was used for something else
 */
export async function unlessKept(
  call: Call,
  request: Repeatable,
  work: () => Promise<Done>,
): Promise<Done> {
  const kept = await call.workspace.store.read((reader) => keptAnswer(reader, call, request))
  return kept === undefined ? await work() : { answer: kept, replayed: true }
}

/** Undefined when this is no repetition. */
async function keptAnswer(
  reader: Reader,
  call: Call,
  request: Repeatable,
): Promise<WireAnswer | undefined> {
  const kept = await reader.get(keptAnswers, keyOf(call, request))
  if (kept === undefined) return undefined
  if (kept.fingerprint !== request.fingerprint) throw new Refusal(IDEMPOTENCY_KEY_REUSED)
  const { status, text, location } = kept
  return { status, text, location }
}

/** The first of a day sees to it that it will be forgotten; the others cost nothing more. */
export async function keepAnswer(
  transaction: Transaction,
  call: Call,
  { request, answer }: { readonly request: Repeatable; readonly answer: WireAnswer },
): Promise<void> {
  const { fingerprint } = request
  const id = keyOf(call, request)
  const keptOn = localDateAt(call.now)
  const ofDay = await transaction.count(keptAnswers, 'byDay', keptOn)
  transaction.put(keptAnswers, id, { ...answer, id, fingerprint, keptOn })
  if (ofDay === 0) await planExpiry(transaction, call.now)
}

/** Under which the answer is kept: each actor has keys of its own. */
export function keyOf(call: Call, request: Repeatable): string {
  return `${actorName(call.actor)}|${request.key}`
}
