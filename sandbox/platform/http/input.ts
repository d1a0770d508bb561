import type { Context } from 'hono'
import * as v from 'valibot'
import { violation, type Params, type Violation } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Env } from './context.ts'
import { findingFor, INVALID, REPEATED } from './findings.ts'
import { MALFORMED_JSON, UNSUPPORTED_MEDIA_TYPE, VALIDATION_FAILED } from './problems.ts'
import { bodyText, requireWholeCharacters } from './unicode.ts'

export type Schema = v.GenericSchema<unknown, unknown>

export interface Input<Body extends Schema, Query extends Schema, Path extends Schema> {
  readonly body: v.InferOutput<Body>
  readonly query: v.InferOutput<Query>
  readonly path: v.InferOutput<Path>
}

interface Shapes<Body extends Schema, Query extends Schema, Path extends Schema> {
  readonly body?: Body
  readonly query?: Query
  readonly path?: Path
}

/**
 * Parses everything that the client sent, once.
 *
 * @returns the typed input, and the body's text, by which a repetition is recognised
 * @throws Refusal UNSUPPORTED_MEDIA_TYPE, BODY_NOT_UTF8, MALFORMED_JSON, SURROGATE_ALONE, or
 *   VALIDATION_FAILED with every fault
 */
export async function readInput<Body extends Schema, Query extends Schema, Path extends Schema>(
  context: Context<Env>,
  shapes: Shapes<Body, Query, Path>,
): Promise<{ input: Input<Body, Query, Path>; text: string }> {
  const found: Violation[] = []
  const path =
    shapes.path && parsePart(shapes.path, context.req.param(), { prefix: '#/path', found })
  const query = shapes.query && readQuery(context, shapes.query, found)
  const { value, text } = await readBody(context, shapes.body !== undefined)
  const body = shapes.body && parsePart(shapes.body, value, { prefix: '#', found })
  refuseIfAny(found)
  return { input: { path, query, body }, text }
}

/** @throws Refusal VALIDATION_FAILED when there is any violation */
export function refuseIfAny(found: readonly Violation[]): void {
  if (found.length > 0) throw new Refusal(VALIDATION_FAILED, { count: found.length }, found)
}

function readQuery<S extends Schema>(
  context: Context<Env>,
  schema: S,
  found: Violation[],
): v.InferOutput<S> {
  for (const [name, values] of Object.entries(context.req.queries())) {
    if (values.length > 1) found.push(violation(REPEATED, `#/query/${escaped(name)}`))
  }
  return parsePart(schema, context.req.query(), { prefix: '#/query', found })
}

async function readBody(
  context: Context<Env>,
  expected: boolean,
): Promise<{ value: unknown; text: string }> {
  if (!expected) return { value: undefined, text: '' }
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(UNSUPPORTED_MEDIA_TYPE, { expected: 'application/json' })
  }
  const text = bodyText(await context.req.arrayBuffer())
  const value = parseJson(text)
  context.set('requestText', text)
  requireWholeCharacters(text)
  return { value, text }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(MALFORMED_JSON)
  }
}

/** The library takes a list for an object without fields; a client that sends one has erred. */
function parsePart<S extends Schema>(
  schema: S,
  value: unknown,
  report: { readonly prefix: string; readonly found: Violation[] },
): v.InferOutput<S> {
  if (schema.expects === 'Object' && Array.isArray(value)) {
    report.found.push(violation(INVALID, report.prefix, { expected: 'Object' }))
    return undefined
  }
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  for (const issue of result.issues) report.found.push(fromIssue(issue, report.prefix))
  return undefined
}

/** The submitted value is left out on purpose: an answer never echoes the body. */
function fromIssue(issue: v.BaseIssue<unknown>, prefix: string): Violation {
  const params: Params = { expected: issue.expected ?? 'another value' }
  return violation(findingFor(issue), prefix + pointerOf(issue), params)
}

function pointerOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((step) => String(step.key))
  return keys.map((key) => `/${escaped(key)}`).join('')
}

/** As a step of a JSON pointer (RFC 6901, section 3). */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
