import type { Context } from 'hono'
import { Refusal } from '../../kernel/refusal.ts'
import {
  checkInput,
  IDEMPOTENCY_KEY_REUSED,
  keepAnswer,
  keptAnswer,
  keyOf,
  repeatable,
  wireAnswer,
  type Answer,
  type Input,
  type Repeatable,
  type Schema,
  type WireAnswer,
} from '../commands/index.ts'
import type { Call } from '../workspaces/index.ts'
import type { Env } from './context.ts'
import type { Endpoint } from './endpoint.ts'
import type { Operation } from './operation.ts'
import { readRequest } from './read-request.ts'
import { respond } from './respond.ts'

/**
 * An operation that is not one transaction, such as setting a clock forward or making a workspace. Its
 * answer is kept after the deed, so that only a crash between the two lets a repetition do it again.
 */
export function longCommand<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>) => Promise<Answer>,
): Endpoint {
  const handler = async (context: Context<Env>): Promise<Response> => {
    const call = await context.get('gate').open(context, operation.access)
    const { given, text } = await readRequest(context, operation)
    const input = checkInput(operation, given)
    const name = `${context.req.method} ${context.req.path}`
    const request = repeatable(context.req.header('idempotency-key'), () =>
      call.workspace.keys.derive('request', name, text),
    )
    if (request === undefined) return respond(context, wireAnswer(await work(call, input)))
    const { answer, replayed } = await doOnce(call, request, () => work(call, input))
    return respond(context, answer, replayed ? { 'idempotency-replayed': 'true' } : {})
  }
  return Object.assign(handler, { operation, repeatable: true })
}

interface Done {
  readonly answer: WireAnswer
  readonly replayed: boolean
}

interface UnderWay {
  readonly fingerprint: string
  readonly done: Promise<Done>
}

/** By store: a repetition that comes while the first is at work waits for its answer. */
const underWay = new WeakMap<object, Map<string, UnderWay>>()

/** Nothing is awaited before the request is entered, or two could both find that they are the first. */
async function doOnce(call: Call, request: Repeatable, work: () => Promise<Answer>): Promise<Done> {
  const { store } = call.workspace
  const all = underWay.get(store) ?? new Map<string, UnderWay>()
  underWay.set(store, all)
  const key = keyOf(call, request)
  const first = all.get(key)
  if (first !== undefined) {
    if (first.fingerprint !== request.fingerprint) throw new Refusal(IDEMPOTENCY_KEY_REUSED)
    return { ...(await first.done), replayed: true }
  }
  const done = doUnlessKept(call, request, work).finally(() => all.delete(key))
  all.set(key, { fingerprint: request.fingerprint, done })
  return await done
}

async function doUnlessKept(
  call: Call,
  request: Repeatable,
  work: () => Promise<Answer>,
): Promise<Done> {
  const { store } = call.workspace
  const kept = await store.read((reader) => keptAnswer(reader, call, request))
  if (kept !== undefined) return { answer: kept, replayed: true }
  const answer = wireAnswer(await work())
  await store.transact((transaction) => {
    keepAnswer(transaction, call, { request, answer })
    return Promise.resolve()
  })
  return { answer, replayed: false }
}

/** A look at more than one reading of the caller's workspace can tell, such as at other workspaces. */
export function longQuery<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>) => Promise<Answer>,
): Endpoint {
  const handler = async (context: Context<Env>): Promise<Response> => {
    const call = await context.get('gate').open(context, operation.access)
    const { given } = await readRequest(context, operation)
    const input = checkInput(operation, given)
    return respond(context, wireAnswer(await work(call, input)))
  }
  return Object.assign(handler, { operation })
}
