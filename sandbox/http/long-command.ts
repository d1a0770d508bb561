import type { Context } from 'hono'
import type { Call } from '../workspaces/index.ts'
import { respond, wireAnswer, type Answer } from './answer.ts'
import type { Env } from './context.ts'
import type { Endpoint } from './endpoint.ts'
import { keepAnswer, keptAnswer, repeatable } from './idempotency.ts'
import { readInput, type Input, type Schema } from './input.ts'
import type { Operation } from './operation.ts'

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
    const { input, text } = await readInput(context, operation)
    const name = `${context.req.method} ${context.req.path}`
    const { store, keys } = call.workspace
    const request = repeatable(context.req.header('idempotency-key'), () =>
      keys.derive('request', name, text),
    )
    const kept = await store.read((reader) => keptAnswer(reader, call, request))
    if (kept !== undefined) return respond(kept, { 'idempotency-replayed': 'true' })
    const answer = wireAnswer(await work(call, input))
    if (request !== undefined) {
      await store.transact((transaction) => {
        keepAnswer(transaction, call, { request, answer })
        return Promise.resolve()
      })
    }
    return respond(answer)
  }
  return Object.assign(handler, { operation, repeatable: true })
}

/** A look at more than one reading of the caller's workspace can tell, such as at other workspaces. */
export function longQuery<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>) => Promise<Answer>,
): Endpoint {
  const handler = async (context: Context<Env>): Promise<Response> => {
    const call = await context.get('gate').open(context, operation.access)
    const { input } = await readInput(context, operation)
    return respond(wireAnswer(await work(call, input)))
  }
  return Object.assign(handler, { operation })
}
