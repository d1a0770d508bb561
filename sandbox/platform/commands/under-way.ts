import { Refusal } from '../../kernel/refusal.ts'
import type { Call } from '../workspaces/index.ts'
import { keyOf, type Done, type Repeatable } from './idempotency.ts'
import { IDEMPOTENCY_KEY_REUSED } from './problems.ts'

interface UnderWay {
  readonly fingerprint: string
  readonly done: Promise<Done>
}

/** By store. */
const underWay = new WeakMap<object, Map<string, UnderWay>>()

/**
 * Carries out the first request of a key; a repetition that comes while it is at work waits for its answer.
 * Nothing is awaited before the request is entered, or two could both find that they are the first.
 *
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when what is at work under the key is something else
 */
export async function inTurn(
  call: Call,
  request: Repeatable,
  work: () => Promise<Done>,
): Promise<Done> {
  const { store } = call.workspace
  const all = underWay.get(store) ?? new Map<string, UnderWay>()
  underWay.set(store, all)
  const key = keyOf(call, request)
  const first = all.get(key)
  if (first !== undefined) {
    if (first.fingerprint !== request.fingerprint) throw new Refusal(IDEMPOTENCY_KEY_REUSED)
    return { ...(await first.done), replayed: true }
  }
  const done = work().finally(() => all.delete(key))
  all.set(key, { fingerprint: request.fingerprint, done })
  return await done
}
