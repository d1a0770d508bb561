import * as v from 'valibot'
import { violation, type Violation } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { INVALID, REPEATED } from './findings.ts'
import { formOf } from './form-of.ts'
import { judgeIssue } from './judge-issue.ts'
import { VALIDATION_FAILED } from './problems.ts'

/** A body of a megabyte can hold half a million faults; nobody reads more than these. */
export const MOST_TOLD = 1000

export type Schema = v.GenericSchema<unknown, unknown>

/** What a command is handed: its shapes hold. */
export interface Input<Body extends Schema, Query extends Schema, Path extends Schema> {
  readonly body: v.InferOutput<Body>
  readonly query: v.InferOutput<Query>
  readonly path: v.InferOutput<Path>
}

export interface Shapes<Body extends Schema, Query extends Schema, Path extends Schema> {
  readonly body?: Body
  readonly query?: Query
  readonly path?: Path
}

/** What a caller hands over: plain values that nobody has looked at. */
export interface Given {
  readonly body?: unknown
  /** One that was sent more than once has all its values. */
  readonly query?: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly path?: unknown
}

/**
 * Looks at everything that was handed over, once.
 *
 * @throws Refusal VALIDATION_FAILED with every fault
 */
export function checkInput<Body extends Schema, Query extends Schema, Path extends Schema>(
  shapes: Shapes<Body, Query, Path>,
  given: Given,
): Input<Body, Query, Path> {
  const found: Violation[] = []
  const path = shapes.path && checkPart(shapes.path, given.path, { prefix: '#/path', found })
  const query = shapes.query && checkQuery(shapes.query, given.query, found)
  const body = shapes.body && checkPart(shapes.body, given.body, { prefix: '#', found })
  refuseIfAny(found)
  return { path, query, body }
}

/** @throws Refusal VALIDATION_FAILED when there is any violation */
export function refuseIfAny(found: readonly Violation[]): void {
  if (found.length > 0) throw new Refusal(VALIDATION_FAILED, { count: found.length }, found)
}

/** Of a value that was sent more than once the first is looked at all the same. */
function checkQuery<S extends Schema>(
  schema: S,
  given: Given['query'] = {},
  found: Violation[],
): v.InferOutput<S> {
  const repeated = Object.entries(given).filter(([, value]) => typeof value !== 'string')
  for (const [name] of repeated) found.push(violation(REPEATED, `#/query/${escaped(name)}`))
  const firsts = repeated.map(([name, [first]]) => [name, first] as const)
  const values = repeated.length === 0 ? given : { ...given, ...Object.fromEntries(firsts) }
  return checkPart(schema, values, { prefix: '#/query', found })
}

/** The library takes a list for an object without fields; a client that sends one has erred. */
function checkPart<S extends Schema>(
  schema: S,
  value: unknown,
  report: { readonly prefix: string; readonly found: Violation[] },
): v.InferOutput<S> {
  if (schema.expects === 'Object' && Array.isArray(value)) {
    report.found.push(violation(INVALID, report.prefix, { given: '[…]', expected: formOf(schema) }))
    return undefined
  }
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  for (const issue of result.issues) {
    report.found.push(
      report.found.length < MOST_TOLD ? fromIssue(issue, schema, report.prefix) : UNTOLD,
    )
  }
  return undefined
}

/** It is counted, and nothing more. */
const UNTOLD = violation(INVALID, '#')

/** All this is looked at only where something is wrong, so that what is right pays nothing for it. */
function fromIssue(issue: v.BaseIssue<unknown>, schema: Schema, prefix: string): Violation {
  return judgeIssue(issue, schema, prefix + pointerOf(issue))
}

function pointerOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((step) => String(step.key))
  return keys.map((key) => `/${escaped(key)}`).join('')
}

/** As a step of a JSON pointer (RFC 6901, section 3). */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
