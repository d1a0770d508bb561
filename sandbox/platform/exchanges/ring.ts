import type { Exchange, Numbered } from './exchange.ts'

export interface Limits {
  readonly count: number
  readonly bytes: number
}

export const DEFAULT_LIMITS: Limits = { count: 1_000, bytes: 8 * 1024 * 1024 }

/** What an exchange takes besides its texts. */
const OVERHEAD = 1024

/** The latest exchanges of one workspace; the oldest go when there are too many or too large ones. */
export class Ring {
  #limits = DEFAULT_LIMITS
  /** From `#first` on they are kept; what is before was let go. */
  #kept: (Exchange | undefined)[] = []
  #first = 0
  #bytes = 0
  #latest = 0
  readonly #listeners = new Set<() => void>()

  /** The number of the latest exchange, 0 before the first. */
  get latest(): number {
    return this.#latest
  }

  get bytes(): number {
    return this.#bytes
  }

  add(exchange: Exchange): void {
    this.#latest += 1
    this.#kept.push(exchange)
    this.#bytes += sizeOf(exchange)
    this.#trim()
    for (const listener of this.#listeners) listener()
  }

  limit(limits: Limits): void {
    this.#limits = limits
    this.#trim()
  }

  /** From that number on, or from the oldest, the oldest first. */
  *from(number: number): Generator<Numbered> {
    for (let next = number; next <= this.#latest; next += 1) {
      next = Math.max(next, this.#latest - this.#size + 1)
      const exchange = this.#at(next)
      if (exchange !== undefined) yield { ...exchange, number: next }
    }
  }

  /** Down from that number, or from the latest, the newest first. */
  *downFrom(number: number): Generator<Numbered> {
    for (let next = Math.min(number, this.#latest); ; next -= 1) {
      const exchange = this.#at(next)
      if (exchange === undefined) return
      yield { ...exchange, number: next }
    }
  }

  onAdd(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get #size(): number {
    return this.#kept.length - this.#first
  }

  #at(number: number): Exchange | undefined {
    return this.#kept[this.#kept.length - 1 - (this.#latest - number)]
  }

  #trim(): void {
    const { count, bytes } = this.#limits
    while (this.#size > count || this.#bytes > bytes) {
      const oldest = this.#kept[this.#first]
      if (oldest === undefined) break
      this.#kept[this.#first] = undefined
      this.#bytes -= sizeOf(oldest)
      this.#first += 1
    }
    // Moved together once half is let go, so that each addition costs the same on the whole.
    if (this.#first <= this.#kept.length / 2) return
    this.#kept = this.#kept.slice(this.#first)
    this.#first = 0
  }
}

function sizeOf({ url, requestText, answerText }: Exchange): number {
  return OVERHEAD + url.length + (requestText?.bytes ?? 0) + (answerText?.bytes ?? 0)
}
