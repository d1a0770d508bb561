import * as v from 'valibot'
import { businessNumberFrom } from '../../kernel/identifiers.ts'
import { violation, type Violation } from '../../kernel/problem.ts'
import * as findings from './findings.ts'
import { formOf, isOfKnownForm, isOfMany, schemaAt } from './form-of.ts'
import { formatOf } from './formats.ts'
import { leadsToSecret, quoted, UNQUOTED } from './quoted.ts'

type AnySchema = v.GenericSchema<unknown, unknown>
type Issue = v.BaseIssue<unknown>

/** A fault of the shape, where it was met. */
interface Met {
  readonly issue: Issue
  readonly pointer: string
  /** Of the field; absent where none is declared. */
  readonly schema: AnySchema | undefined
  /** What was sent, as a refusal may repeat it. */
  readonly given: string
}

/**
 * What is wrong with a value, and what would pass: a correction is told only where it would. A value is
 * repeated only where the schema declares a form of it and no name on the way to it is that of a secret.
 */
export function judgeIssue(issue: Issue, root: AnySchema, pointer: string): Violation {
  const keys = (issue.path ?? []).map(({ key }) => key)
  const schema = schemaAt(root, keys)
  const given = schema === undefined ? UNQUOTED : repeatable(issue.input, schema, keys)
  return judged({ issue, pointer, schema, given })
}

function repeatable(value: unknown, schema: AnySchema, keys: readonly unknown[]): string {
  const isOpen = typeof value !== 'string' || isOfKnownForm(schema)
  return isOpen && !leadsToSecret(keys.map(String)) ? quoted(value) : UNQUOTED
}

function judged(met: Met): Violation {
  const { issue, pointer, schema } = met
  if (issue.expected === 'never' || schema === undefined)
    return violation(findings.UNKNOWN, pointer)
  if (issue.received === 'undefined')
    return violation(findings.MISSING, pointer, { expected: formOf(schema) })
  return tooMany(met, schema) ?? corrected(met, schema) ?? invalid(met, schema)
}

function tooMany({ issue, pointer }: Met, schema: AnySchema): Violation | undefined {
  if (!isOfMany(schema) || !['max_value', 'max_length'].includes(issue.type)) return undefined
  const most = String(issue.requirement)
  return violation(findings.TOO_MANY, pointer, { count: issue.received, most })
}

function corrected({ issue, pointer, given }: Met, schema: AnySchema): Violation | undefined {
  const { input } = issue
  if (given === UNQUOTED) return undefined
  if (typeof input === 'number' && passes(schema, String(input))) {
    return violation(findings.NOT_QUOTED, pointer, { given, right: `"${String(input)}"` })
  }
  if (typeof input !== 'string' || input.length > LONGEST_CORRECTED) return undefined
  const capitals = input.replaceAll(/\s/g, '').toUpperCase()
  if (capitals !== input && passes(schema, capitals)) {
    return violation(findings.NOT_CAPITALS, pointer, { given, right: quoted(capitals) })
  }
  return withCheckDigit(input, schema, { pointer, given })
}

/** Longer than any number or code of the trade. */
const LONGEST_CORRECTED = 40

const NINE_DIGITS = /^(\d{8})\d/

function withCheckDigit(
  input: string,
  schema: AnySchema,
  { pointer, given }: { readonly pointer: string; readonly given: string },
): Violation | undefined {
  const [begun, eight] = NINE_DIGITS.exec(input) ?? []
  if (begun === undefined || eight === undefined) return undefined
  const right = businessNumberFrom(eight)
  if (right === begun || !passes(schema, right + input.slice(begun.length))) return undefined
  return violation(findings.CHECK_DIGIT_WRONG, pointer, { given, right })
}

function invalid({ issue, pointer, given }: Met, schema: AnySchema): Violation {
  const format = formatOf(issue.message)
  if (format !== undefined) return violation(format, pointer, { given })
  return violation(findings.INVALID, pointer, { given, expected: formOf(schema) })
}

function passes(schema: AnySchema, value: unknown): boolean {
  return v.is(schema, value)
}
