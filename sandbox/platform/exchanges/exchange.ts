import type { Instant } from '../../kernel/time.ts'

/** What is known of an exchange besides its words: the record is searched by it. */
export interface Facts {
  readonly requestId: string
  readonly operation?: string | undefined
  readonly actor?: string | undefined
  readonly method: string
  readonly status: number
  /** The code of the problem, or the error of OAuth. */
  readonly problem?: string | undefined
  readonly findings: readonly string[]
  readonly milliseconds: number
  /** By the clock of the workspace; absent when none could be asked. */
  readonly at?: Instant | undefined
  readonly wallAt: Instant
}

/** What was sent and what was answered. */
export interface Words {
  readonly url: string
  /**
   * All of them, names and values by turns. Those that hold a credential tell what must not be shown
   * elsewhere either.
   */
  readonly requestHeaders: readonly string[]
  /** Empty where there is none. */
  readonly requestText: string
  readonly answerHeaders: Readonly<Record<string, string>>
  readonly answerText: string
}

/** A text, whole or its beginning. */
export interface KeptText {
  readonly text: string
  /** Characters of the whole. */
  readonly length: number
  readonly isCut: boolean
}

/** Words as they are kept. */
export interface WordsOnRecord extends Pick<Words, 'url' | 'requestHeaders' | 'answerHeaders'> {
  readonly requestText?: KeptText | undefined
  readonly answerText?: KeptText | undefined
}

/**
 * A request and its answer as they were. It never leaves memory in this form: whoever reads the record
 * meets what `redact` leaves of it.
 */
export type Exchange = Facts & WordsOnRecord

/** An exchange on record. */
export interface Numbered {
  /** Counts from 1 in each record. */
  readonly number: number
  readonly facts: Facts
  /** To be read before anything else is awaited: the record goes on and lets go. */
  readonly words: { read(): WordsOnRecord }
}

export function exchangeOf({ facts, words }: Numbered): Exchange {
  return { ...facts, ...words.read() }
}

export function headersOf({ requestHeaders }: Exchange): Headers {
  const headers = new Headers()
  for (let index = 0; index + 1 < requestHeaders.length; index += 2) {
    headers.append(requestHeaders[index] ?? '', requestHeaders[index + 1] ?? '')
  }
  return headers
}
