import type { Context } from 'hono'
import type { WireAnswer } from '../commands/index.ts'
import { toldOf, type Env } from './context.ts'

/** On all that is said in JSON: it is no page, and true at its moment alone. */
export const API_HEADERS = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const

export function respond(
  context: Context<Env>,
  answer: WireAnswer,
  extra?: Readonly<Record<string, string>>,
): Response {
  const headers: Record<string, string> = { ...API_HEADERS, ...extra }
  if (answer.location !== undefined) headers['location'] = answer.location
  if (answer.text !== '') headers['content-type'] = 'application/json'
  toldOf(context).answered = { text: answer.text, headers }
  if (answer.text === '') return new Response(null, { status: answer.status, headers })
  return new Response(answer.text, { status: answer.status, headers })
}
