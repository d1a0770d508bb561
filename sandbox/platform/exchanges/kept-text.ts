/** Of one body, in characters; what is beyond is left out, and the record says so. */
export const MOST_OF_A_BODY = 32 * 1024

/** A character takes three bytes at most, a pair that makes one takes four. */
const BYTES_A_CHARACTER = 3
const SHEET = 1024 * 1024

let sheet = Buffer.allocUnsafeSlow(SHEET)
let written = 0

/**
 * A text, whole or its beginning, written down outside the heap. As strings the texts of a thousand
 * exchanges would outlive every young collection, to be copied twice before the record lets them go.
 */
export class KeptText {
  readonly #sheet: Buffer
  readonly #start: number
  readonly bytes: number
  /** Characters of the whole. */
  readonly length: number

  constructor(text: string) {
    const beginning = text.length > MOST_OF_A_BODY ? text.slice(0, MOST_OF_A_BODY) : text
    if (SHEET - written < beginning.length * BYTES_A_CHARACTER) {
      sheet = Buffer.allocUnsafeSlow(SHEET)
      written = 0
    }
    this.#sheet = sheet
    this.#start = written
    this.bytes = sheet.write(beginning, written)
    this.length = text.length
    written += this.bytes
  }

  get text(): string {
    return this.#sheet.toString('utf8', this.#start, this.#start + this.bytes)
  }

  get isCut(): boolean {
    return this.length > MOST_OF_A_BODY
  }
}

export function keptText(text: string | undefined): KeptText | undefined {
  return text === undefined || text === '' ? undefined : new KeptText(text)
}
