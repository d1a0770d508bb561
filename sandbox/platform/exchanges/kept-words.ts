import type { KeptText, Words, WordsOnRecord } from './exchange.ts'
import { sheetFor, type Sheet } from './sheet.ts'

/** Of one body, in characters; what is beyond is left out, and the record says so. */
export const MOST_OF_A_BODY = 32 * 1024

type Head = Pick<Words, 'url' | 'requestHeaders' | 'answerHeaders'>

/**
 * The words of an exchange, written down outside the heap. As strings and lists, those of a thousand
 * exchanges would outlive every young collection, to be copied twice before the record lets them go.
 */
export class KeptWords {
  /** Absent once they were let go. */
  #sheet: Sheet | undefined
  readonly #start: number
  readonly #headEnd: number
  readonly #requestEnd: number
  readonly #end: number
  readonly #requestLength: number
  readonly #answerLength: number

  constructor({ url, requestHeaders, answerHeaders, requestText, answerText }: Words) {
    const head = JSON.stringify({ url, requestHeaders, answerHeaders } satisfies Head)
    const [request, answer] = [beginningOf(requestText), beginningOf(answerText)]
    const sheet = sheetFor(head.length + request.length + answer.length)
    this.#sheet = sheet
    this.#start = sheet.written
    this.#headEnd = sheet.write(head)
    this.#requestEnd = sheet.write(request)
    this.#end = sheet.write(answer)
    this.#requestLength = requestText.length
    this.#answerLength = answerText.length
  }

  get bytes(): number {
    return this.#end - this.#start
  }

  /** @throws Error when they were let go */
  read(): WordsOnRecord {
    const sheet = this.#sheet
    if (sheet === undefined) throw new Error('The exchange is no longer on record')
    return {
      ...parseHead(sheet.read(this.#start, this.#headEnd)),
      requestText: keptText(sheet.read(this.#headEnd, this.#requestEnd), this.#requestLength),
      answerText: keptText(sheet.read(this.#requestEnd, this.#end), this.#answerLength),
    }
  }

  /** Others are written where they were. */
  letGo(): void {
    this.#sheet?.letGo()
    this.#sheet = undefined
  }
}

function beginningOf(text: string): string {
  return text.length > MOST_OF_A_BODY ? text.slice(0, MOST_OF_A_BODY) : text
}

/** It was written from one. */
function parseHead(text: string): Head {
  return JSON.parse(text) as Head
}

function keptText(text: string, length: number): KeptText | undefined {
  return text === '' ? undefined : { text, length, isCut: length > MOST_OF_A_BODY }
}
