import type { Context } from 'hono'
import {
  checkInput,
  once,
  repeatable,
  wireAnswer,
  type Answer,
  type Input,
  type Schema,
} from '../commands/index.ts'
import type { Reader, Transaction } from '../storage/index.ts'
import type { Call } from '../workspaces/index.ts'
import type { Env } from './context.ts'
import type { Operation } from './operation.ts'
import { readRequest } from './read-request.ts'
import { respond } from './respond.ts'

/** A handler that carries its description. Registered as `app.post(path, command(…))`. */
export interface Endpoint {
  (context: Context<Env>): Promise<Response>
  readonly operation: Operation
  /** Whether an Idempotency-Key is kept with its answer. */
  readonly repeatable?: boolean
}

/** An operation that makes its own response, such as a stream or a document of some standard. */
export function described(
  operation: Operation,
  handler: (context: Context<Env>) => Promise<Response>,
): Endpoint {
  return Object.assign(handler, { operation })
}

/** An operation that reads: parse, load, answer. */
export function query<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>, reader: Reader) => Promise<Answer>,
): Endpoint {
  const handler = async (context: Context<Env>): Promise<Response> => {
    const call = await context.get('gate').open(context, operation.access)
    const { given } = await readRequest(context, operation)
    const input = checkInput(operation, given)
    const answer = await call.workspace.store.read((reader) => work(call, input, reader))
    return respond(context, wireAnswer(answer))
  }
  return Object.assign(handler, { operation })
}

/**
 * An operation that changes state: parse, load, decide, commit, answer, in one transaction.
 * An Idempotency-Key makes a repetition answer what the first one answered.
 */
export function command<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>, transaction: Transaction) => Promise<Answer>,
): Endpoint {
  return preparedCommand(operation, () => Promise.resolve(), work)
}

/** A command of which a part waits for others, such as an upstream, before its transaction begins. */
export function preparedCommand<
  Body extends Schema,
  Query extends Schema,
  Path extends Schema,
  Prepared,
>(
  operation: Operation<Body, Query, Path>,
  prepare: (call: Call, input: Input<Body, Query, Path>) => Promise<Prepared>,
  work: (
    call: Call,
    input: Input<Body, Query, Path>,
    transaction: Transaction,
    prepared: Prepared,
    // eslint-disable-next-line max-params -- the three of every command, and what was prepared
  ) => Promise<Answer>,
): Endpoint {
  const handler = async (context: Context<Env>): Promise<Response> => {
    const call = await context.get('gate').open(context, operation.access)
    const { given, text } = await readRequest(context, operation)
    const input = checkInput(operation, given)
    const name = `${context.req.method} ${context.req.path}`
    const request = repeatable(context.req.header('idempotency-key'), () =>
      call.workspace.keys.derive('request', name, text),
    )
    const prepared = await prepare(call, input)
    const { answer, replayed } = await call.workspace.store.transact((transaction) =>
      once(transaction, call, {
        request,
        work: () => work(call, input, transaction, prepared),
      }),
    )
    await call.workspace.settle()
    return respond(context, answer, replayed ? { 'idempotency-replayed': 'true' } : {})
  }
  return Object.assign(handler, { operation, repeatable: true })
}

/**
 * An operation whose failures are remembered as its successes are, and whose answer is a credential:
 * it begins its own transactions, and its answer is kept neither for repetition nor by any cache.
 */
export function attempt<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>, context: Context<Env>) => Promise<Answer>,
): Endpoint {
  const handler = async (context: Context<Env>): Promise<Response> => {
    const call = await context.get('gate').open(context, operation.access)
    const { given } = await readRequest(context, operation)
    const input = checkInput(operation, given)
    const answer = await work(call, input, context)
    await call.workspace.settle()
    return respond(context, wireAnswer(answer))
  }
  return Object.assign(handler, { operation })
}
