import { attachments, type Blobs } from './blobs.ts'
import { cursorOf, placeOf, type ListName } from './cursor.ts'
import { parseDocument, parseFrozen } from './document.ts'
import type { Entry } from './entry.ts'
import type {
  Attached,
  Collection,
  Page,
  PageRequest,
  RangeRequest,
  Reader,
  StorageUnavailable,
} from './port.ts'
import type { State } from './state.ts'
import type { Table } from './table.ts'

/** Reads the state in memory and remembers the latest commit that it depended on. */
export class StateReader implements Reader {
  protected readonly state: State
  protected readonly blobs: Blobs
  readonly #store: string
  #seen = 0
  #aborted: StorageUnavailable | undefined
  #ended = false

  /** @param store its name: a cursor of another one is not taken for its own */
  constructor(state: State, blobs: Blobs, store: string) {
    this.state = state
    this.blobs = blobs
    this.#store = store
  }

  /** The latest commit whose effect, or whose removal, was seen. */
  get seen(): number {
    return this.#seen
  }

  /** What was seen has been taken back, so nothing more comes of this work. */
  abort(reason: StorageUnavailable): void {
    this.#aborted = reason
  }

  /** A work that goes on after it resolved finds nothing to read or write any more. */
  end(): void {
    this.#ended = true
  }

  requireActive(): void {
    if (this.#aborted !== undefined) throw this.#aborted
    if (this.#ended) throw new Error('The work that this was handed to is over')
  }

  // Async, so that an undeclared collection rejects instead of throwing.
  async get<T>(collection: Collection<T>, key: string): Promise<T | undefined> {
    return this.#found(this.table(collection.name), key)
  }

  // Async, so that an undeclared collection rejects instead of throwing.
  // eslint-disable-next-line @typescript-eslint/require-await
  async getMany<T>(
    { name }: Collection<T>,
    keys: readonly string[],
  ): Promise<readonly (T | undefined)[]> {
    const table = this.table(name)
    return keys.map((key) => this.#found<T>(table, key))
  }

  list<T>(collection: Collection<T>, page: PageRequest): Promise<Page<T>> {
    return this.#page(collection.name, page)
  }

  // The port's four parameters.
  // eslint-disable-next-line max-params
  find<T>(
    { name }: Collection<T>,
    index: string,
    value: string,
    page: PageRequest,
  ): Promise<Page<T>> {
    return this.#page(name, page, { index, value })
  }

  // Async, so that an unknown index rejects instead of throwing.
  // eslint-disable-next-line @typescript-eslint/require-await
  async range<T>(
    { name, hot }: Collection<T>,
    index: string,
    range: RangeRequest,
  ): Promise<readonly T[]> {
    const table = this.table(name)
    const entries = table.range(index, range)
    this.#sees(latestOf(entries, table))
    return entries.map((entry) => fresh<T>(entry, hot))
  }

  async count<T>({ name }: Collection<T>, index?: string, value?: string): Promise<number> {
    const table = this.table(name)
    this.#sees(table.changedIn)
    return Promise.resolve(table.list(index, value)?.size ?? 0)
  }

  async attached(sha256: string): Promise<Attached | undefined> {
    const attachment = await this.get(attachments, sha256)
    return attachment && { ...attachment, content: await this.blobs.read(sha256) }
  }

  protected table(name: string): Table {
    this.requireActive()
    const table = this.state.tables.get(name)
    if (!table?.declared) throw new Error(`Collection ${name} was not declared at opening`)
    return table
  }

  // Async, so that a bad cursor or an unknown index rejects instead of throwing.
  // eslint-disable-next-line @typescript-eslint/require-await
  async #page<T>(
    name: string,
    { limit, after, newestFirst = false, filters = [] }: PageRequest,
    { index, value }: { readonly index?: string; readonly value?: string } = {},
  ): Promise<Page<T>> {
    const table = this.table(name)
    const list: ListName = [this.#store, name, index, value, newestFirst, ...filters]
    const range = { limit: limit + 1, after: ordinalOf(after, list), newestFirst }
    const entries = table.list(index, value)?.slice(range) ?? []
    this.#sees(latestOf(entries, table))
    const items = entries.slice(0, limit)
    const last = items.at(-1)
    const next =
      entries.length > limit && last ? { next: cursorOf(last.ordinal.toString(36), list) } : {}
    const { hot } = table.collection
    return { items: items.map((entry) => fresh<T>(entry, hot)), ...next }
  }

  #found<T>(table: Table, key: string): T | undefined {
    const entry = table.get(key)
    this.#sees(entry?.seq ?? table.removedIn)
    return entry && fresh<T>(entry, table.collection.hot)
  }

  #sees(seq: number): void {
    this.#seen = Math.max(this.#seen, seq)
  }
}

/** Absence counts too: something may be missing because a pending commit took it out. */
function latestOf(entries: readonly Entry[], { removedIn }: Table): number {
  return entries.reduce((latest, { seq }) => Math.max(latest, seq), removedIn)
}

/** A copy of one's own, or the shared one of a hot collection. */
function fresh<T>(entry: Entry, hot: boolean): T {
  if (!hot) return parseDocument<T>(entry.text)
  entry.document ??= parseFrozen(entry.text)
  return entry.document as T
}

function ordinalOf(cursor: string | undefined, list: ListName): number | undefined {
  return cursor === undefined ? undefined : Number.parseInt(placeOf(cursor, list), 36)
}
