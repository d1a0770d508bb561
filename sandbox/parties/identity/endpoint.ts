import type { Context } from 'hono'
import type { Endpoint, Env, Operation } from '../../platform/http/index.ts'

/** An operation of a standard whose requests and answers are not this sandbox's JSON. */
export function standardEndpoint(
  operation: Operation,
  handler: (context: Context<Env>) => Promise<Response>,
): Endpoint {
  return Object.assign(handler, { operation })
}

/** The address of a workspace as its client sees it: with the base path when the client used one. */
export function issuerOf(context: Context<Env>): string {
  const { origin } = new URL(context.req.url)
  const name = context.get('workspaceName')
  return name === undefined ? origin : `${origin}/w/${name}`
}
