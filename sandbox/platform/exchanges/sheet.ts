const SIZE = 1024 * 1024
/** At most; a pair of two that makes one takes four. */
const BYTES_A_CHARACTER = 3
/** What the latest exchanges of one workspace take. */
const MOST_SPARE = 8

/** Memory outside the heap: written from its beginning to its end, and anew once all was let go. */
export class Sheet {
  readonly #bytes: Buffer
  #written = 0
  #holders = 0

  constructor(size = SIZE) {
    this.#bytes = Buffer.allocUnsafeSlow(size)
  }

  get written(): number {
    return this.#written
  }

  has(room: number): boolean {
    return this.#bytes.length - this.#written >= room
  }

  hold(): void {
    this.#holders += 1
  }

  /** @returns where it ends */
  write(text: string): number {
    this.#written += this.#bytes.write(text, this.#written)
    return this.#written
  }

  read(start: number, end: number): string {
    return this.#bytes.toString('utf8', start, end)
  }

  letGo(): void {
    this.#holders -= 1
    if (this.#holders > 0) return
    this.#written = 0
    if (this !== current && spare.length < MOST_SPARE && this.has(SIZE)) spare.push(this)
  }
}

const spare: Sheet[] = []
let current = new Sheet()

/** A sheet on which so many characters can be written. */
export function sheetFor(characters: number): Sheet {
  const room = characters * BYTES_A_CHARACTER
  if (!current.has(room)) current = spare.pop() ?? new Sheet(Math.max(SIZE, room))
  current.hold()
  return current
}
