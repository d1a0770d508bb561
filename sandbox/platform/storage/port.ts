/**
 * The storage port, in its own words, so that an embedded journal and a database server
 * can stand behind it alike. Two promises hold for every adapter:
 * a command is one atomic commit of its documents and events, and an acknowledged commit
 * survives kill -9 and power loss.
 */

/** A document is plain JSON: amounts and quantities are decimal strings, never numbers. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** A document as it was kept, perhaps in the shape of another day. */
export type Kept = Readonly<Record<string, Json | undefined>>

/** A named set of documents with the indexes by which it may be asked. */
export interface Collection<T> {
  readonly name: string
  /** Each index maps a document to the values under which it is found; none leaves it out. */
  readonly indexes: Readonly<
    Record<string, (document: T) => string | readonly string[] | undefined>
  >
  /** Of the shape of its documents: 1 at first, one more whenever those that are kept no longer fit. */
  readonly version: number
  /**
   * Makes of a document in the shape of an earlier version one of today. Pure, and kept for good: stores
   * of every version are opened, and nobody reads a document that was not lifted. The key is that under
   * which it is kept, and stays so.
   */
  readonly lift: (document: Kept, from: number, key: string) => Kept
  /** Fields that depend on the wall clock or on chance, left out of the state hash. */
  readonly volatile: readonly string[]
  /** Holds secrets or derived secrets: left out of the state hash altogether. */
  readonly secret: boolean
  /** Small and read on every request: the parsed, frozen document is kept beside its text. */
  readonly hot: boolean
  /** Its documents are lines, which are appended and never put or removed. */
  readonly isLog: boolean
}

/** What has a place in a log. */
export interface Numbered {
  readonly number: number
}

/** A collection of lines numbered from 1 without gaps; the key of a line is its number as text. */
export interface Log<T extends Numbered> extends Collection<T> {
  readonly isLog: true
}

/** A line whose place is not given yet. */
export type Unnumbered<T extends Numbered> = Omit<T, keyof Numbered> & { readonly number?: never }

export interface PageRequest {
  /** At most this many documents. */
  readonly limit: number
  /**
   * The `next` of the page before, in the same store and order; absent for the first page. Stays good over
   * inserts, removals and restarts. Anything else is refused with InvalidCursor.
   */
  readonly after?: string | undefined
  /** Newest first instead of oldest first. */
  readonly newestFirst?: boolean | undefined
  /** What the caller picks from the list: a cursor goes on with the same alone. */
  readonly filters?: readonly (string | undefined)[] | undefined
}

export interface Page<T> {
  readonly items: readonly T[]
  /** Opaque; absent on the last page. */
  readonly next?: string | undefined
}

export interface RangeRequest {
  /** Inclusive; absent: from the smallest. */
  readonly from?: string | undefined
  /** Inclusive; absent: to the largest. */
  readonly to?: string | undefined
  readonly limit: number
}

/** Content that is kept beside the documents, which refer to it by its sum. */
export interface Attachment {
  /** In hex. */
  readonly sha256: string
  /** As it was told last. */
  readonly mediaType: string
  readonly bytes: number
}

export interface Attached extends Attachment {
  readonly content: Uint8Array
}

export const MOST_ATTACHED_BYTES = 10 * 1024 * 1024

/** Documents come back in order of creation; an update does not move them. */
export interface Reader {
  get<T>(collection: Collection<T>, key: string): Promise<T | undefined>
  /**
   * As many `get`s at once, in the order of the keys: one question where a loop would ask one a key. For as
   * many as a page has at most, not for a whole collection.
   */
  getMany<T>(
    collection: Collection<T>,
    keys: readonly string[],
  ): Promise<readonly (T | undefined)[]>
  list<T>(collection: Collection<T>, page: PageRequest): Promise<Page<T>>
  find<T>(
    collection: Collection<T>,
    index: string,
    value: string,
    page: PageRequest,
  ): Promise<Page<T>>
  /**
   * Documents whose index value lies in [from, to], in order of that value (compared as text), then
   * of creation. What falls due is asked so; values are few against documents or rarely inserted.
   */
  range<T>(collection: Collection<T>, index: string, range: RangeRequest): Promise<readonly T[]>
  count<T>(collection: Collection<T>, index?: string, value?: string): Promise<number>
  /**
   * What was attached; absent when it never was, or was not in the state that was restored.
   *
   * @throws StoreDamaged when the content is lost or is not as it was attached
   */
  attached(sha256: string): Promise<Attached | undefined>
}

export interface Transaction extends Reader {
  /**
   * Creates or replaces. Seen by later reads of the same transaction.
   *
   * @returns the JSON of the document as it is kept, for whoever answers with it
   */
  put<T>(collection: Collection<T>, key: string, document: T): string
  remove<T>(collection: Collection<T>, key: string): void
  /**
   * Adds a line. Its number is given when the commit is made, by the order of commits, and among the lines
   * of one work by the order in which they were appended. So no work waits for the number of another, and
   * no work finds its own lines; whoever asks after its commit does. Who finds a line finds all before it.
   */
  append<T extends Numbered>(log: Log<T>, line: Unnumbered<T>): void
  /**
   * Keeps content in the same commit: it is durable when the commit is, and gone when the work fails.
   *
   * @throws AttachmentRefused when it is larger than MOST_ATTACHED_BYTES, or the media type is none
   */
  attach(content: Uint8Array, mediaType: string): Promise<Attachment>
  /** Snapshots that were saved before keep the content. */
  detach(sha256: string): void
  /**
   * The next number of a named, durable, gapless series that starts at 1. Ids are made of these,
   * so that the same calls give the same ids. Whoever draws waits for the work that drew before, so what
   * only needs an order is appended to a log instead.
   */
  next(series: string): Promise<number>
}

export interface Store extends AsyncDisposable {
  /**
   * Answers only from what is durable: when the work saw a commit whose sync is still under way,
   * the promise waits for that sync. The work sees one state from beginning to end.
   *
   * Works wait for one another, so a work is short, and never starts another on the same store, nor
   * asks for anything else that waits for works: it would wait for itself.
   *
   * @throws NestedWork when a running work on this store asks; StorageUnavailable when what the work saw
   * could not be made durable
   */
  read<R>(work: (reader: Reader) => Promise<R>): Promise<R>
  /**
   * The work runs as if alone; it may be run again, so it touches nothing but the transaction.
   * Resolves when its commit, and every commit that it saw, is durable. A work that throws
   * commits nothing.
   *
   * @throws NestedWork as `read` does; StorageUnavailable when the medium refuses (disk full): nothing is
   * then kept.
   */
  transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<R>
  /**
   * Called after a commit is durable, in commit order, with the documents it put; and once a snapshot is
   * restored, which names none.
   */
  onCommit(listener: (commit: Committed) => void): () => void
  /** SHA-256 in hex over all documents but their volatile fields and secret collections. */
  hash(): Promise<string>
  /** Named copies of the whole state, kept beside it. Restoring replaces the state atomically. */
  saveSnapshot(name: string): Promise<void>
  restoreSnapshot(name: string): Promise<void>
  deleteSnapshot(name: string): Promise<void>
  snapshots(): Promise<readonly SnapshotInfo[]>
  /** @throws StorageUnavailable when what was acknowledged is no longer where it belongs */
  check(): Promise<void>
}

export interface SnapshotInfo {
  readonly name: string
  /** Wall-clock instant at which it was saved, ISO 8601. */
  readonly savedAt: string
  readonly bytes: number
  /** It is not as it was saved, or not there at all, and cannot be restored. */
  readonly isDamaged: boolean
}

export interface Committed {
  /** Any document may be another than before. */
  readonly isRestored?: true
  readonly puts: readonly {
    readonly collection: string
    readonly key: string
    readonly document: Json
  }[]
}

/** The place where stores live, one a workspace. The collections are those of the whole sandbox. */
export interface Storage extends AsyncDisposable {
  names(): Promise<readonly string[]>
  /** @throws StoreAbsent when there is none of that name: nothing is ever made by opening it */
  open(name: string, collections: readonly Collection<never>[]): Promise<Store>
  /**
   * Makes a store, which is there once the work that fills it is done; when that fails, or the process
   * is killed meanwhile, there is none.
   *
   * @throws FolderForeign when something else is in its place
   */
  create(
    name: string,
    collections: readonly Collection<never>[],
    fill: (store: Store) => Promise<void>,
  ): Promise<Store>
  /** Gone at once and for good; what others put beside its files stays. */
  destroy(name: string): Promise<void>
}

/** The medium refused: full, read-only or failing. Nothing was acknowledged. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}

/** The process has no memory left for more. Nothing was kept; what is stored can be read. */
export class StorageFull extends StorageUnavailable {
  constructor() {
    super('There is no memory left to store more. Give Node more, or remove workspaces.')
  }
}

/** The store was let go: nothing is wrong with the medium, and whoever opens it again finds all. */
export class StoreClosed extends StorageUnavailable {
  constructor() {
    super('The store is closed')
  }
}

/** The store was destroyed while a call was at work in it. */
export class StoreDestroyed extends StoreClosed {
  override readonly message = 'The store is being destroyed'
}

interface CollectionOptions<T> {
  readonly indexes?: Collection<T>['indexes']
  readonly version?: number
  readonly lift?: Collection<T>['lift']
  readonly volatile?: readonly (keyof T & string)[]
  readonly secret?: boolean
  readonly hot?: boolean
}

/** Declares a collection; the name is its folder in the journal and never changes. */
export function collection<T>(name: string, options: CollectionOptions<T> = {}): Collection<T> {
  return {
    name,
    indexes: options.indexes ?? {},
    version: options.version ?? 1,
    lift: options.lift ?? ((document) => document),
    volatile: options.volatile ?? [],
    secret: options.secret ?? false,
    hot: options.hot ?? false,
    isLog: false,
  }
}

/** A line is indexed before its place is given. */
interface LogOptions<T extends Numbered> extends Omit<CollectionOptions<T>, 'indexes'> {
  readonly indexes?: Collection<Omit<T, keyof Numbered>>['indexes']
}

/** Declares a log, which has what any collection has. */
export function log<T extends Numbered>(name: string, options: LogOptions<T> = {}): Log<T> {
  return { ...collection<T>(name, options), isLog: true }
}
