import { parseDocument } from './document.ts'
import type { Entry } from './entry.ts'
import { Indexes, type Indexed, type Values } from './indexes.ts'
import { OrderedList } from './ordered-list.ts'
import type { Collection, RangeRequest } from './port.ts'

/** What undoes a change: the table as it was for one key. */
export interface Change {
  readonly table: Table
  readonly key: string
  readonly before: Entry | undefined
  readonly nextOrdinal: number
}

interface Write {
  readonly text: string
  readonly seq: number
  readonly version: number
  /** Of `valuesOf`, for the indexes. */
  readonly values: readonly Values[]
}

/** The documents of one collection, with their order and their indexes. */
export class Table {
  readonly collection: Collection<never>
  readonly declared: boolean
  readonly #entries = new Map<string, Entry>()
  readonly #order = new OrderedList()
  readonly #indexes: Indexes
  nextOrdinal = 0
  /** Of the documents' texts, as letters: a measure of what a file must hold at least. */
  letters = 0
  /** The last commit that changed anything here. */
  changedIn = 0
  /** The last commit that took anything out, of the table or of the list of an index. */
  removedIn = 0

  constructor(collection: Collection<never>, declared = true) {
    this.collection = collection
    this.declared = declared
    this.#indexes = new Indexes(collection)
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  /** All documents, or those under a value of an index; absent when there are none. */
  list(index?: string, value = ''): OrderedList | undefined {
    return index === undefined ? this.#order : this.#indexes.list(index, value)
  }

  range(index: string, range: RangeRequest): Entry[] {
    return this.#indexes.range(index, range)
  }

  /** Under which a document is found. @throws whatever an index function throws */
  valuesOf(document: unknown): readonly Values[] {
    return this.#indexes.valuesOf(document)
  }

  put(key: string, { text, seq, values, version }: Write): Change {
    const change = this.#change(key)
    const ordinal = change.before?.ordinal ?? this.nextOrdinal
    const entry = { key, ordinal, seq, text, version, document: undefined }
    this.#replace(change.before, { entry, values }, seq)
    this.nextOrdinal = Math.max(this.nextOrdinal, ordinal + 1)
    return change
  }

  remove(key: string, seq: number): Change | undefined {
    const change = this.#change(key)
    if (change.before === undefined) return undefined
    this.#replace(change.before, undefined, seq)
    return change
  }

  /** Puts an entry where a snapshot says that it was. */
  load(row: Omit<Entry, 'seq' | 'document'>): void {
    const { key, ordinal, text, version } = row
    this.#replace(
      undefined,
      this.#atRest({ key, ordinal, seq: 0, text, version, document: undefined }),
      0,
    )
    this.nextOrdinal = Math.max(this.nextOrdinal, row.ordinal + 1)
  }

  undo({ key, before, nextOrdinal }: Change): void {
    this.#replace(this.#entries.get(key), before && this.#atRest(before), this.changedIn)
    this.nextOrdinal = nextOrdinal
  }

  #change(key: string): Change {
    const { nextOrdinal } = this
    return { table: this, key, before: this.#entries.get(key), nextOrdinal }
  }

  #replace(before: Entry | undefined, after: Indexed | undefined, seq: number): void {
    const left = this.#indexes.replace(before && this.#atRest(before), after)
    if (after !== undefined) {
      this.#entries.set(after.entry.key, after.entry)
      this.#order.set(after.entry)
    } else if (before !== undefined) {
      this.#entries.delete(before.key)
      this.#order.delete(before.ordinal)
    }
    this.letters += (after?.entry.text.length ?? 0) - (before?.text.length ?? 0)
    this.changedIn = seq
    if (left || after === undefined) this.removedIn = seq
  }

  /** Parsed only where an index asks what it says. */
  #atRest(entry: Entry): Indexed {
    const document = this.#indexes.none ? undefined : parseDocument<unknown>(entry.text)
    return { entry, values: this.valuesOf(document) }
  }
}
