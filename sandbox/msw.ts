import { http, type RequestHandler } from 'msw'
import type { Sandbox } from './package.ts'

/**
 * Handlers that let the sandbox answer for that origin within a test: all of its state and rules,
 * no port, no network.
 *
 * @param origin what the client under test calls, such as `https://carm.example`
 */
export function sandboxHandlers(
  sandbox: Pick<Sandbox, 'fetch'>,
  origin: string,
): readonly RequestHandler[] {
  return [http.all(`${origin}/*`, ({ request }) => sandbox.fetch(request))]
}
