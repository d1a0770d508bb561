import type { Context } from 'hono'
import type { Endpoint, Env } from '../http/index.ts'
import type { Workspaces } from '../workspaces/index.ts'

const ALIAS = 'default'

/** The workspace that a path names; `default` is an alias of the default one. */
export function workspaceNamed(workspaces: Workspaces, name: string): string {
  return name === ALIAS ? workspaces.defaultName : name
}

/** Makes an operation work inside the workspace that its path names, idempotency keys included. */
export function within(workspaces: Workspaces, endpoint: Endpoint): Endpoint {
  const handler = (context: Context<Env>): Promise<Response> => {
    const name = context.req.param('name') ?? ALIAS
    context.set('workspaceName', workspaceNamed(workspaces, name))
    return endpoint(context)
  }
  return Object.assign(handler, { ...endpoint })
}

/** Makes an operation on the set of workspaces work inside the default one, wherever it was called. */
export function withinDefault(workspaces: Workspaces, endpoint: Endpoint): Endpoint {
  const handler = (context: Context<Env>): Promise<Response> => {
    context.set('workspaceName', workspaces.defaultName)
    return endpoint(context)
  }
  return Object.assign(handler, { ...endpoint })
}
