import type { MiddlewareHandler } from 'hono'
import type { Env } from './context.ts'

const LOOPBACK_ORIGIN = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::(\*|[1-9]\d{0,4}))?$/
const HIGHEST_PORT = 65_535

/** Whether pages of that origin can be let in: one of this machine, of one port or of any (`:*`). */
export function isLoopbackOrigin(text: string): boolean {
  const [matched, port = '*'] = LOOPBACK_ORIGIN.exec(text) ?? []
  return matched !== undefined && (port === '*' || Number(port) <= HIGHEST_PORT)
}

/** What a client acts upon and a browser hides unless told otherwise. */
const EXPOSED = 'Location, Idempotency-Replayed, Retry-After, WWW-Authenticate'
const ACCEPTED = 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Prefer'
/** Seconds for which a browser need not ask again. */
const MAX_AGE = '600'

/**
 * Lets pages of the named origins read the answers (the CORS protocol of the Fetch standard). Cookies
 * are never asked for: a page sends its token as every other client does.
 *
 * @param origins each of them a loopback origin
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler<Env> {
  const isNamed = (origin: string): boolean =>
    origins.includes(origin) || origins.includes(`${origin.replace(/:\d+$/, '')}:*`)
  return async (context, next) => {
    await next()
    const { headers } = context.res
    headers.append('vary', 'origin')
    const origin = context.req.header('origin')
    if (origin === undefined || !isNamed(origin)) return
    headers.set('access-control-allow-origin', origin)
    headers.set('access-control-expose-headers', EXPOSED)
    if (context.req.header('access-control-request-method') !== undefined) describeRequests(headers)
  }
}

/** The answer to a preflight: what is allowed is what the path answers. */
function describeRequests(headers: Headers): void {
  headers.set('access-control-allow-methods', headers.get('allow') ?? '')
  headers.set('access-control-allow-headers', ACCEPTED)
  headers.set('access-control-max-age', MAX_AGE)
}
