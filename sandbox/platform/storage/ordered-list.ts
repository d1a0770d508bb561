import type { Entry } from './entry.ts'

const CHUNK = 512

export interface Range {
  readonly limit: number
  readonly after: number | undefined
  readonly newestFirst: boolean
}

/**
 * Entries in order of creation. Kept in short chunks, so that setting or deleting one anywhere
 * costs a search and a short move, however long the list is.
 */
export class OrderedList {
  readonly #chunks: Entry[][] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Inserts the entry at its ordinal, or replaces the one that is there. */
  set(entry: Entry): void {
    if (entry.ordinal > this.#lastOrdinal) this.#appendToLast(entry)
    else this.#place(entry)
  }

  #place(entry: Entry): void {
    const at = this.#chunkOf(entry.ordinal)
    const chunk = this.#chunks[at]
    if (chunk !== undefined && place(chunk, entry)) this.#grown(chunk, at)
  }

  delete(ordinal: number): void {
    const at = this.#chunkOf(ordinal)
    const chunk = this.#chunks[at]
    if (chunk === undefined) return
    const index = lowerBound(chunk, ordinal)
    if (chunk[index]?.ordinal !== ordinal) return
    chunk.splice(index, 1)
    if (chunk.length === 0) this.#chunks.splice(at, 1)
    this.#size--
  }

  slice({ limit, after, newestFirst }: Range): Entry[] {
    const found: Entry[] = []
    const entries = newestFirst ? this.#downFrom(after ?? Infinity) : this.#upFrom(after ?? -1)
    if (limit > 0) {
      for (const entry of entries) if (found.push(entry) >= limit) break
    }
    return found
  }

  /** The chunks as they are now; later changes do not reach the copy. */
  copy(): Entry[][] {
    return this.#chunks.map((chunk) => chunk.slice())
  }

  *#upFrom(after: number): Generator<Entry> {
    for (let at = this.#chunkOf(after + 1); at < this.#chunks.length; at++) {
      const chunk = this.#chunks[at] ?? []
      for (let index = lowerBound(chunk, after + 1); index < chunk.length; index++) {
        const entry = chunk[index]
        if (entry !== undefined) yield entry
      }
    }
  }

  *#downFrom(before: number): Generator<Entry> {
    for (let at = Math.min(this.#chunkOf(before), this.#chunks.length - 1); at >= 0; at--) {
      const chunk = this.#chunks[at] ?? []
      for (let index = lowerBound(chunk, before) - 1; index >= 0; index--) {
        const entry = chunk[index]
        if (entry !== undefined) yield entry
      }
    }
  }

  get #lastOrdinal(): number {
    return this.#chunks.at(-1)?.at(-1)?.ordinal ?? -1
  }

  /** The first chunk whose last entry is at or after the ordinal. */
  #chunkOf(ordinal: number): number {
    let low = 0
    let high = this.#chunks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#chunks[middle]?.at(-1)?.ordinal ?? 0) < ordinal) low = middle + 1
      else high = middle
    }
    return low
  }

  #appendToLast(entry: Entry): void {
    const last = this.#chunks.at(-1)
    if (last === undefined || last.length >= CHUNK) this.#chunks.push([entry])
    else last.push(entry)
    this.#size++
  }

  #grown(chunk: Entry[], at: number): void {
    this.#size++
    if (chunk.length > CHUNK) this.#chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2))
  }
}

/** Whether the chunk grew by the entry; otherwise it replaced one. */
function place(chunk: Entry[], entry: Entry): boolean {
  const index = lowerBound(chunk, entry.ordinal)
  const grows = chunk[index]?.ordinal !== entry.ordinal
  chunk.splice(index, grows ? 0 : 1, entry)
  return grows
}

function lowerBound(chunk: readonly Entry[], ordinal: number): number {
  let low = 0
  let high = chunk.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((chunk[middle]?.ordinal ?? 0) < ordinal) low = middle + 1
    else high = middle
  }
  return low
}
