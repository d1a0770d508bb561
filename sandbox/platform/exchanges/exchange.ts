import type { Instant } from '../../kernel/time.ts'
import type { KeptText } from './kept-text.ts'

/**
 * A request and its answer as they were. It never leaves memory in this form: whoever reads the record
 * meets what `redact` leaves of it.
 */
export interface Exchange {
  readonly requestId: string
  readonly operation?: string | undefined
  readonly actor?: string | undefined
  readonly method: string
  readonly url: string
  /**
   * All of them, as names and values by turns where the server has them so: that is one object to keep.
   * Those that hold a credential tell what must not be shown elsewhere either.
   */
  readonly requestHeaders: Headers | readonly string[]
  readonly requestText?: KeptText | undefined
  readonly status: number
  readonly answerHeaders: Readonly<Record<string, string>>
  readonly answerText?: KeptText | undefined
  /** The code of the problem, or the error of OAuth. */
  readonly problem?: string | undefined
  readonly findings: readonly string[]
  readonly milliseconds: number
  /** By the clock of the workspace; absent when none could be asked. */
  readonly at?: Instant | undefined
  readonly wallAt: Instant
}

export interface Numbered extends Exchange {
  /** Counts from 1 in each record. */
  readonly number: number
}

export function headersOf({ requestHeaders }: Exchange): Headers {
  if (requestHeaders instanceof Headers) return requestHeaders
  const headers = new Headers()
  for (let index = 0; index + 1 < requestHeaders.length; index += 2) {
    headers.append(requestHeaders[index] ?? '', requestHeaders[index + 1] ?? '')
  }
  return headers
}
