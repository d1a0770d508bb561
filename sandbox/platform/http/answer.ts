import type { Context } from 'hono'
import type { Env } from './context.ts'

/** What an operation answers: data for the wire, not yet a response. */
export interface Answer {
  readonly status: 200 | 201 | 202 | 204
  readonly body?: unknown
  /** The JSON of the body where it was made already, as it is of a document that was just put. */
  readonly text?: string | undefined
  readonly location?: string | undefined
}

export function ok(body: unknown): Answer {
  return { status: 200, body }
}

export function created(location: string, body: unknown): Answer {
  return { status: 201, body, location }
}

/** @param text the body as `put` gave it back */
export function createdAsPut(location: string, text: string): Answer {
  return { status: 201, text, location }
}

export function accepted(location: string, body: unknown): Answer {
  return { status: 202, body, location }
}

export function noContent(): Answer {
  return { status: 204 }
}

/** The text is kept for idempotent replay, so it is made once. */
export interface WireAnswer {
  readonly status: number
  readonly text: string
  readonly location?: string | undefined
}

export function wireAnswer({ status, body, text, location }: Answer): WireAnswer {
  return { status, text: text ?? (body === undefined ? '' : JSON.stringify(body)), location }
}

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
  context.set('answered', { text: answer.text, headers })
  if (answer.text === '') return new Response(null, { status: answer.status, headers })
  return new Response(answer.text, { status: answer.status, headers })
}
