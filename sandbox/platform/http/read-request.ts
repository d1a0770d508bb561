import type { Context } from 'hono'
import { Refusal } from '../../kernel/refusal.ts'
import type { Given, Schema, Shapes } from '../commands/index.ts'
import type { Env } from './context.ts'
import { MALFORMED_JSON, UNSUPPORTED_MEDIA_TYPE } from './problems.ts'
import { bodyText, requireWholeCharacters } from './unicode.ts'

/** What the client sent, as plain values, and the text of its body. */
export interface ReadRequest {
  readonly given: Given
  readonly text: string
}

/**
 * Gathers what an operation of those shapes is asked with.
 *
 * @throws Refusal UNSUPPORTED_MEDIA_TYPE, BODY_NOT_UTF8, MALFORMED_JSON, SURROGATE_ALONE
 */
export async function readRequest(
  context: Context<Env>,
  shapes: Shapes<Schema, Schema, Schema>,
): Promise<ReadRequest> {
  const path = shapes.path && context.req.param()
  const query = shapes.query && queryOf(context)
  if (shapes.body === undefined) return { given: { path, query }, text: '' }
  const text = await jsonText(context)
  const body = parseJson(text)
  context.set('requestText', text)
  requireWholeCharacters(text)
  return { given: { path, query, body }, text }
}

function queryOf(context: Context<Env>): NonNullable<Given['query']> {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(MALFORMED_JSON)
  }
}
