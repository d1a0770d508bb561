/** Where a text ceases to be JSON; both counted from 1, in UTF-16 units as editors count them. */
export interface JsonFault {
  readonly line: number
  readonly column: number
}

const SPACE = /[\t\n\r ]*/y
const SCALAR =
  /(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/y
const NAME = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"[\t\n\r ]*:/y

/**
 * The first place at which a text that no reader takes for JSON breaks the grammar of RFC 8259. It is looked
 * for only then, since the messages of the engine name a place for some faults alone.
 */
export function jsonFaultIn(text: string): JsonFault {
  const at = new Walk(text).end()
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** Goes along the text as far as it is JSON; what is open is kept in a list, as it may be open very deep. */
class Walk {
  readonly #text: string
  readonly #open: ('{' | '[')[] = []
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** @returns the offset of the first character that cannot stand there */
  end(): number {
    if (!this.#value()) return this.#at
    while (this.#open.length > 0) {
      if (!this.#afterValue()) return this.#at
    }
    this.#take(SPACE)
    return this.#at
  }

  /** A scalar, or the beginnings of lists and objects down to the first scalar or empty one. */
  #value(): boolean {
    for (;;) {
      this.#take(SPACE)
      if (this.#take(SCALAR)) return true
      const opening = this.#text[this.#at]
      if (opening !== '{' && opening !== '[') return false
      this.#at += 1
      this.#take(SPACE)
      if (this.#closes(opening)) return true
      this.#open.push(opening)
      if (opening === '{' && !this.#take(NAME)) return false
    }
  }

  #afterValue(): boolean {
    this.#take(SPACE)
    const within = this.#open.at(-1) ?? '['
    if (this.#closes(within)) {
      this.#open.pop()
      return true
    }
    if (this.#text[this.#at] !== ',') return false
    this.#at += 1
    this.#take(SPACE)
    return (within === '[' || this.#take(NAME)) && this.#value()
  }

  #closes(opening: '{' | '['): boolean {
    if (this.#text[this.#at] !== (opening === '{' ? '}' : ']')) return false
    this.#at += 1
    return true
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return false
    this.#at = pattern.lastIndex
    return true
  }
}
