import type { Context } from 'hono'
import { Refusal } from '../../kernel/refusal.ts'
import type { Asked, Schema, Shapes } from '../commands/index.ts'
import { toldOf, type Env } from './context.ts'
import { jsonFaultIn } from './json-fault.ts'
import { BODY_EMPTY, MALFORMED_JSON, UNSUPPORTED_MEDIA_TYPE } from './problems.ts'
import { bodyText, requireWholeCharacters } from './unicode.ts'

/**
 * Gathers what an operation of those shapes is asked with, as plain values.
 *
 * @throws Refusal UNSUPPORTED_MEDIA_TYPE, BODY_NOT_UTF8, BODY_EMPTY, MALFORMED_JSON, SURROGATE_ALONE
 */
export async function readRequest(
  context: Context<Env>,
  shapes: Shapes<Schema, Schema, Schema>,
): Promise<Asked> {
  const path = shapes.path && context.req.param()
  const query = shapes.query && queryOf(context)
  const text = shapes.body && (await jsonText(context))
  const body = text === undefined ? undefined : parseBody(context, text)
  const key = context.req.header('idempotency-key')
  if (key === undefined) return { path, query, body }
  const asked = query === undefined ? '' : queryText(context.req.url)
  const name = `${context.req.method} ${context.req.path}${asked}`
  return { path, query, body, key, sent: [name, text ?? ''] }
}

/** With its question mark; empty where there is none. */
function queryText(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

function queryOf(context: Context<Env>): NonNullable<Asked['query']> {
  const sent = Object.entries(context.req.queries())
  return Object.fromEntries(
    sent.map(([name, values]) => {
      const [only = '', ...more] = values
      return [name, more.length === 0 ? only : values] as const
    }),
  )
}

async function jsonText(context: Context<Env>): Promise<string> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(UNSUPPORTED_MEDIA_TYPE, { expected: 'application/json' })
  }
  return bodyText(await context.req.arrayBuffer())
}

function parseBody(context: Context<Env>, text: string): unknown {
  const value = parseJson(text)
  toldOf(context).requestText = text
  requireWholeCharacters(text)
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (text.trim() === '') throw new Refusal(BODY_EMPTY)
    const { line, column } = jsonFaultIn(text)
    throw new Refusal(MALFORMED_JSON, { line, column })
  }
}
