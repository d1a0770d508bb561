import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../../kernel/refusal.ts'
import type { Env } from './context.ts'
import { BODY_TOO_LARGE } from './problems.ts'

/**
 * Refuses bodies of more bytes than that. Where the length is stated it is believed, as the server
 * reads no further, and the body is left untouched; only a body of unknown length is counted.
 */
export function limitBody(limit: number): MiddlewareHandler<Env> {
  const refuse = (): never => {
    throw new Refusal(BODY_TOO_LARGE, { limit })
  }
  const count = bodyLimit({ maxSize: limit, onError: refuse })
  // What comes next is handed on unawaited: nothing is to be done after it.
  return (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    const stated = context.req.header('content-length')
    const isStated = stated !== undefined && !context.req.header('transfer-encoding')
    if (!isStated) return count(context, next)
    if (Number(stated) > limit) refuse()
    return next()
  }
}
