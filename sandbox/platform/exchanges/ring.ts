import type { Facts, Numbered, Words } from './exchange.ts'
import { KeptWords } from './kept-words.ts'

export interface Limits {
  readonly count: number
  readonly bytes: number
}

export const DEFAULT_LIMITS: Limits = { count: 1_000, bytes: 8 * 1024 * 1024 }

/** What an exchange takes besides its words. */
const OVERHEAD = 512

interface Kept {
  readonly facts: Facts
  readonly words: KeptWords
}

/** The latest exchanges of one workspace; the oldest go when there are too many or too large ones. */
export class Ring {
  #limits = DEFAULT_LIMITS
  /** From `#first` on they are kept; what is before was let go. */
  #kept: (Kept | undefined)[] = []
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

  add(facts: Facts, words: Words): void {
    const kept = { facts, words: new KeptWords(words) }
    this.#latest += 1
    this.#kept.push(kept)
    this.#bytes += sizeOf(kept)
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
      const kept = this.#at(next)
      if (kept !== undefined) yield { ...kept, number: next }
    }
  }

  /** Down from that number, or from the latest, the newest first. */
  *downFrom(number: number): Generator<Numbered> {
    for (let next = Math.min(number, this.#latest); ; next -= 1) {
      const kept = this.#at(next)
      if (kept === undefined) return
      yield { ...kept, number: next }
    }
  }

  onAdd(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get #size(): number {
    return this.#kept.length - this.#first
  }

  #at(number: number): Kept | undefined {
    return this.#kept[this.#kept.length - 1 - (this.#latest - number)]
  }

  #trim(): void {
    const { count, bytes } = this.#limits
    while (this.#size > count || this.#bytes > bytes) {
      const oldest = this.#kept[this.#first]
      if (oldest === undefined) break
      this.#kept[this.#first] = undefined
      this.#bytes -= sizeOf(oldest)
      oldest.words.letGo()
      this.#first += 1
    }
    // Moved together once half is let go, so that each addition costs the same on the whole.
    if (this.#first <= this.#kept.length / 2) return
    this.#kept = this.#kept.slice(this.#first)
    this.#first = 0
  }
}

function sizeOf({ words }: Kept): number {
  return OVERHEAD + words.bytes
}
