import type { Context } from 'hono'
import { Refusal } from '../../kernel/refusal.ts'
import type { App, Env } from './context.ts'
import { problemResponse } from './problem-response.ts'
import { METHOD_NOT_ALLOWED, NOT_FOUND } from './routing-problems.ts'

/** Of all operations there are. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Answers what no operation answers: a method that its path has not, or a path that does not exist. */
export function answerUnmatched(context: Context<Env>, app: App): Response {
  const methods = methodsOf(app, context.req.path)
  if (methods.length === 0) return problemResponse(context, new Refusal(NOT_FOUND))
  const allow = methods.join(', ')
  if (context.req.method === 'OPTIONS')
    return new Response(null, { status: 204, headers: { allow } })
  const { method, path } = context.req
  const response = problemResponse(
    context,
    new Refusal(METHOD_NOT_ALLOWED, { method, path, allow }),
  )
  response.headers.set('allow', allow)
  return response
}

/** What a path can be asked; none where nothing is. What runs for every method is no operation. */
function methodsOf(app: App, path: string): readonly string[] {
  const own = METHODS.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  if (own.length === 0) return []
  return [...own.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)), 'OPTIONS']
}
