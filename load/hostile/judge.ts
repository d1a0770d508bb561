import { MARKER, SECRET } from './marker.ts'

export interface Heard {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** What is wrong with the answer; undefined when nothing is. */
export function faultOf(heard: Heard, mayTellSecret = false): string | undefined {
  if (heard.status >= 500) return 'a failure of the server'
  if (heard.text.includes(SECRET) && !mayTellSecret) return 'a secret in the answer'
  if (heard.status < 400) return undefined
  if (withoutQuotations(heard).includes(MARKER)) return 'the body in the answer'
  return isProblem(heard) ? undefined : 'a refusal that is no problem document'
}

const LONGEST_QUOTED = 40

/**
 * What is told of the faults in the form of a request repeats short values of declared forms in quotation
 * marks; nothing else of an answer repeats any. A secret is told nowhere, those included.
 */
function withoutQuotations({ status, text }: Heard): string {
  if (status !== 422) return text
  const quotation = new RegExp(`\\\\"[^"]{0,${String(LONGEST_QUOTED + 2)}}?\\\\"`, 'g')
  const { errors, ...rest } = parsed(text) ?? {}
  return JSON.stringify(rest) + JSON.stringify(errors ?? []).replaceAll(quotation, '')
}

/** RFC 9457 with a code, or the error of RFC 6749. */
function isProblem({ type, text }: Heard): boolean {
  const body = parsed(text)
  if (type.startsWith('application/problem+json')) return typeof body?.['code'] === 'string'
  return type.startsWith('application/json') && typeof body?.['error'] === 'string'
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
