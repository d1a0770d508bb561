import type { Instant } from '../../kernel/time.ts'

/** Of one body; what is beyond is left out, and the record says so. */
export const MOST_OF_A_BODY = 32 * 1024

/** A text as it was sent, whole or its beginning. */
export interface KeptText {
  readonly text: string
  /** Characters of the whole. */
  readonly length: number
}

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

/** A copy of a long beginning, as a mere part of a text would hold the whole in memory. */
export function keptText(text: string | undefined): KeptText | undefined {
  if (text === undefined || text === '') return undefined
  const { length } = text
  if (length <= MOST_OF_A_BODY) return { text, length }
  const copy = Buffer.from(text.slice(0, MOST_OF_A_BODY), 'utf16le').toString('utf16le')
  return { text: copy, length }
}

export function headersOf({ requestHeaders }: Exchange): Headers {
  if (requestHeaders instanceof Headers) return requestHeaders
  const headers = new Headers()
  for (let index = 0; index + 1 < requestHeaders.length; index += 2) {
    headers.append(requestHeaders[index] ?? '', requestHeaders[index + 1] ?? '')
  }
  return headers
}
