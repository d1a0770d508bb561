import { isRepeatable } from '../commands/index.ts'
import type { Endpoint, Operation } from '../http/index.ts'

/** What the web framework knows of a route. */
interface Route {
  readonly method: string
  readonly path: string
  readonly handler: unknown
}

/** A route whose handler carries its description. */
export interface DescribedRoute {
  readonly method: string
  /** As OpenAPI writes it: `/v1/declarations/{transactionNumber}`. */
  readonly path: string
  readonly operation: Operation
  readonly repeatable: boolean
}

export type Routes = readonly Route[]

/** Routes in order of registration; the first of the same method and path answers, so it alone counts. */
export function describedRoutes(routes: Routes): readonly DescribedRoute[] {
  const found = new Map<string, DescribedRoute>()
  for (const { method, path, handler } of routes) {
    const key = `${method} ${pathOf(path)}`
    if (!isDescribed(handler) || found.has(key)) continue
    const { operation, command } = handler
    found.set(key, {
      method: method.toLowerCase(),
      path: pathOf(path),
      operation,
      repeatable: command !== undefined && isRepeatable(command),
    })
  }
  return [...found.values()]
}

/** An address with a slash at its end is told without, as it is answered too. */
function pathOf(path: string): string {
  return path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}').replace(/(?<=.)\/$/, '')
}

function isDescribed(handler: unknown): handler is Pick<Endpoint, 'operation' | 'command'> {
  return typeof handler === 'function' && 'operation' in handler
}
