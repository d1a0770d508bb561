import type { Context } from 'hono'
import type { Endpoint, Env, Operation } from '../../platform/http/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'

/** An operation of a standard whose requests and answers are not this sandbox's JSON. */
export function standardEndpoint(
  operation: Operation,
  handler: (context: Context<Env>) => Promise<Response>,
): Endpoint {
  return Object.assign(handler, { operation })
}

/** The address of a workspace as its client sees it: with the base path when the client used one. */
export function issuerOf(context: Context<Env>): string {
  return issuerAt(context.req.url, context.get('workspaceName'))
}

/** The same of a call; within one process a workspace has a name and no address. */
export function issuerOfCall({ workspace: { name }, url }: Call): string {
  if (url === undefined) return `urn:ces-sandbox:${name}`
  const isNamed = new URL(url).pathname.startsWith(`/w/${name}/`)
  return issuerAt(url, isNamed ? name : undefined)
}

function issuerAt(url: string, name: string | undefined): string {
  const { origin } = new URL(url)
  return name === undefined ? origin : `${origin}/w/${name}`
}
