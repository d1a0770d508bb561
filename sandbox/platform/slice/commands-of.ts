import type { Command } from '../commands/index.ts'
import type { App, Endpoint } from '../http/index.ts'

/**
 * Every command that the routes of an application bind, by its id: what a channel other than the web
 * carries out is found here.
 *
 * @throws Error when two commands have one id, of which one would never be found
 */
export function commandsOf({ routes }: Pick<App, 'routes'>): ReadonlyMap<string, Command> {
  const found = new Map<string, Command>()
  for (const { handler } of routes) {
    if (!isBound(handler) || handler.command === undefined) continue
    const { command } = handler
    const { id } = command
    if ((found.get(id) ?? command) !== command) throw new Error(`two commands are called "${id}"`)
    found.set(id, command)
  }
  return found
}

function isBound(handler: unknown): handler is Pick<Endpoint, 'command'> {
  return typeof handler === 'function' && 'command' in handler
}
