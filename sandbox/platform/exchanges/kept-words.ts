import type { KeptText, Words, WordsOnRecord } from './exchange.ts'
import { sheetFor, type Sheet } from './sheet.ts'

/** Of one body, in characters; what is beyond is left out, and the record says so. */
export const MOST_OF_A_BODY = 32 * 1024

/**
 * The words of an exchange, written down outside the heap. As strings and lists, those of a thousand
 * exchanges would outlive every young collection, to be copied twice before the record lets them go.
 */
export class KeptWords {
  /** Absent once they were let go. */
  #sheet: Sheet | undefined
  readonly #start: number
  readonly #sentEnd: number
  readonly #headersEnd: number
  readonly #requestEnd: number
  readonly #end: number
  readonly #requestLength: number
  readonly #answerLength: number

  constructor({ url, requestHeaders, answerHeaders, requestText, answerText }: Words) {
    const sent = linesOf(url, requestHeaders)
    const answered = linesOfPairs(answerHeaders)
    const request = beginningOf(requestText)
    const answer = beginningOf(answerText)
    const sheet = sheetFor(sent.length + answered.length + request.length + answer.length)
    this.#sheet = sheet
    this.#start = sheet.written
    this.#sentEnd = sheet.write(sent)
    this.#headersEnd = sheet.write(answered)
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
    const [url = '', ...requestHeaders] = fromLines(sheet.read(this.#start, this.#sentEnd))
    const answered = fromLines(sheet.read(this.#sentEnd, this.#headersEnd))
    return {
      url,
      requestHeaders,
      answerHeaders: fromPairs(answered),
      requestText: keptText(sheet.read(this.#headersEnd, this.#requestEnd), this.#requestLength),
      answerText: keptText(sheet.read(this.#requestEnd, this.#end), this.#answerLength),
    }
  }

  /** Others are written where they were. */
  letGo(): void {
    this.#sheet?.letGo()
    this.#sheet = undefined
  }
}

/** An address and headers have no line breaks (RFC 9110, section 5.5). */
function linesOf(first: string, others: readonly string[]): string {
  let lines = `${first}\n`
  for (const other of others) lines += `${other}\n`
  return lines
}

/** Names and values by turns. */
function linesOfPairs(headers: Readonly<Record<string, string>>): string {
  let lines = ''
  for (const name in headers) lines += `${name}\n${headers[name] ?? ''}\n`
  return lines
}

function fromLines(lines: string): readonly string[] {
  return lines.split('\n').slice(0, -1)
}

function fromPairs(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : [])),
  )
}

function beginningOf(text: string): string {
  return text.length > MOST_OF_A_BODY ? text.slice(0, MOST_OF_A_BODY) : text
}

function keptText(text: string, length: number): KeptText | undefined {
  return text === '' ? undefined : { text, length, isCut: length > MOST_OF_A_BODY }
}
