import type { Context } from 'hono'
import type { Reader, Transaction } from '../storage/index.ts'
import {
  execute,
  type Answer,
  type Command,
  type Deed,
  type Input,
  type Schema,
} from '../commands/index.ts'
import type { Call } from '../workspaces/index.ts'
import { toldOf, type Env } from './context.ts'
import type { Operation } from './operation.ts'
import { readRequest } from './read-request.ts'
import { respond } from './respond.ts'

/** A handler that carries its description. Registered as `app.post(path, command(…))`. */
export interface Endpoint {
  (context: Context<Env>): Promise<Response>
  readonly operation: Operation
  /** What it carries out, which other channels may carry out as well; none where it answers by itself. */
  readonly command?: Command
}

/** An endpoint that binds a command to the web. */
export type Bound = Endpoint & { readonly command: Command }

/** An operation that makes its own response, such as a stream or a document of some standard. */
export function described(
  operation: Operation,
  handler: (context: Context<Env>) => Promise<Response>,
): Endpoint {
  const endpoint = (context: Context<Env>): Promise<Response> => {
    toldOf(context).operation = operation
    return handler(context)
  }
  return Object.assign(endpoint, { operation })
}

/** An operation that reads: parse, load, answer. */
export function query<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>, reader: Reader) => Promise<Answer>,
): Bound {
  return bound(operation, { kind: 'read', work })
}

/** A look at more than one reading of the caller's workspace can tell, such as at other workspaces. */
export function longQuery<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>) => Promise<Answer>,
): Bound {
  return bound(operation, { kind: 'look', work })
}

/**
 * An operation that changes state: parse, load, decide, commit, answer, in one transaction.
 * An Idempotency-Key makes a repetition answer what the first one answered.
 */
export function command<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>, transaction: Transaction) => Promise<Answer>,
): Bound {
  return bound(operation, { kind: 'short', work })
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
): Bound {
  return bound(operation, { kind: 'short', prepare, work })
}

/** An operation that is not one transaction, such as setting a clock forward or making a workspace. */
export function longCommand<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>) => Promise<Answer>,
): Bound {
  return bound(operation, { kind: 'long', isRepeatable: true, work })
}

/**
 * An operation whose failures are remembered as its successes are, and whose answer is a credential:
 * it begins its own transactions, and its answer is kept neither for repetition nor by any cache.
 */
export function attempt<Body extends Schema, Query extends Schema, Path extends Schema>(
  operation: Operation<Body, Query, Path>,
  work: (call: Call, input: Input<Body, Query, Path>) => Promise<Answer>,
): Bound {
  return bound(operation, { kind: 'long', isRepeatable: false, work })
}

const REPLAYED = { 'idempotency-replayed': 'true' }

/** The whole of what the web does for a command: find the caller, gather, have it done, respond. */
function bound<Body extends Schema, Query extends Schema, Path extends Schema, Prepared>(
  operation: Operation<Body, Query, Path>,
  deed: Deed<Input<Body, Query, Path>, Prepared>,
): Bound {
  const command: Command<Body, Query, Path, Prepared> = { ...operation, deed }
  const handler = async (context: Context<Env>): Promise<Response> => {
    toldOf(context).operation = operation
    const call = await context.get('gate').open(context, command.access)
    const asked = await readRequest(context, command)
    const { answer, replayed } = await execute(command, call, asked)
    return respond(context, answer, replayed ? REPLAYED : undefined)
  }
  return Object.assign(handler, { operation, command })
}
