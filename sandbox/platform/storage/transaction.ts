import { attachmentOf, attachments } from './blobs.ts'
import { changeText, commitContent, type WrittenChange } from './commit-line.ts'
import { documentText, parseDocument } from './document.ts'
import type {
  Attachment,
  Collection,
  Committed,
  Json,
  Log,
  Numbered,
  StorageUnavailable,
  Transaction,
  Unnumbered,
} from './port.ts'
import { StateReader } from './reader.ts'
import type { Values } from './indexes.ts'
import type { Change, Table } from './table.ts'
import { onFiles } from './unavailable.ts'

/** What a transaction did to one document; without a text it took it out. */
class Operation implements WrittenChange {
  readonly collection: string
  readonly key: string
  text: string | undefined
  readonly version: number

  constructor({ collection, key, text, version }: WrittenChange) {
    this.collection = collection
    this.key = key
    this.text = text
    this.version = version
  }

  /** Null once it is out. Parsed only when asked for: most listeners care for one collection. */
  get document(): Json {
    return parseDocument<Json>(this.text ?? 'null')
  }
}

interface Put {
  readonly key: string
  readonly text: string
  readonly values: readonly Values[]
}

/** What is to be in a log once the commit is made. */
interface Line {
  readonly table: Table
  readonly text: string
  /** Taken with the text, whatever becomes of the object meanwhile. */
  readonly values: readonly Values[]
}

/** Applies changes to the state at once and remembers how to take them back. */
export class StateTransaction extends StateReader implements Transaction {
  readonly #operations: Operation[] = []
  /** Most transactions touch each document once, and need not look for another time. */
  #touchesTwice = false
  #growth = 0
  readonly #changes: Change[] = []
  readonly #lines: Line[] = []
  readonly #drawn = new Map<string, number>()
  readonly #drawnBefore = new Map<string, number | undefined>()

  /** By how many letters the documents' texts are longer than before. */
  get growth(): number {
    return this.#growth
  }

  get changesNothing(): boolean {
    return this.#operations.length === 0 && this.#drawn.size === 0
  }

  /** The documents that it leaves behind, each once. */
  documentsPut(): Committed['puts'] {
    const operations = this.#touchesTwice ? latestOf(this.#operations) : this.#operations
    return operations.filter(({ text }) => text !== undefined)
  }

  put<T>(collection: Collection<T>, key: string, document: T): string {
    requireNoLog(collection)
    const text = documentText(document)
    const table = this.table(collection.name)
    this.#put(table, { key, text, values: table.valuesOf(document) })
    return text
  }

  append<T extends Numbered>(log: Log<T>, line: Unnumbered<T>): void {
    const table = this.table(log.name)
    const values = table.valuesOf(line).map(apart)
    this.#lines.push({ table, text: documentText(line), values })
  }

  remove<T>(collection: Collection<T>, key: string): void {
    requireNoLog(collection)
    const { name, version } = collection
    const change = this.table(name).remove(key, this.#seq)
    if (change === undefined) return
    this.#record(change, new Operation({ collection: name, key, text: undefined, version }))
  }

  async attach(content: Uint8Array, mediaType: string): Promise<Attachment> {
    this.requireActive()
    const attachment = attachmentOf(content, mediaType)
    await onFiles(() => this.blobs.write(attachment.sha256, content))
    this.put(attachments, attachment.sha256, attachment)
    return attachment
  }

  detach(sha256: string): void {
    this.remove(attachments, sha256)
  }

  // Async, so that a work whose state was undone rejects instead of throwing.
  // eslint-disable-next-line @typescript-eslint/require-await
  async next(series: string): Promise<number> {
    this.requireActive()
    const named = this.state.tables.get(series)
    if (named !== undefined) requireNoLog(named.collection)
    return this.#draw(series)
  }

  /** The commit is made: works run one after another, so its lines come after those of all before it. */
  numberLines(): void {
    for (const { table, text, values } of this.#lines.splice(0)) {
      const key = String(this.#draw(table.collection.name))
      const numbered = `{"number":${key}${text === '{}' ? '' : ','}${text.slice(1)}`
      this.#put(table, { key, text: numbered, values })
    }
  }

  override abort(reason: StorageUnavailable): void {
    super.abort(reason)
    this.undo()
  }

  /** The content of the journal line. */
  content(): string {
    const operations = this.#touchesTwice ? collapsed(this.#operations) : this.#operations
    return commitContent(this.#drawn, operations.map(changeText))
  }

  /** Takes everything back, last change first. */
  undo(): void {
    for (const change of this.#changes.splice(0).reverse()) change.table.undo(change)
    for (const [series, before] of this.#drawnBefore) {
      if (before === undefined) this.state.series.delete(series)
      else this.state.series.set(series, before)
    }
    this.#drawnBefore.clear()
  }

  /** The commit that this transaction becomes: it runs alone, so it is the next one. */
  get #seq(): number {
    return this.state.seq + 1
  }

  #put(table: Table, { key, text, values }: Put): void {
    const { name, version } = table.collection
    const change = table.put(key, { text, seq: this.#seq, values, version })
    this.#record(change, new Operation({ collection: name, key, text, version }))
  }

  #draw(series: string): number {
    const last = this.state.series.get(series)
    if (!this.#drawnBefore.has(series)) this.#drawnBefore.set(series, last)
    const drawn = (last ?? 0) + 1
    this.state.series.set(series, drawn)
    this.#drawn.set(series, drawn)
    return drawn
  }

  #record(change: Change, operation: Operation): void {
    this.#growth += (operation.text?.length ?? 0) - (change.before?.text.length ?? 0)
    this.#changes.push(change)
    this.#operations.push(operation)
    if (change.before?.seq === this.#seq) this.#touchesTwice = true
  }
}

/** A list may be one of the object's own. */
function apart(values: Values): Values {
  return typeof values === 'object' ? [...values] : values
}

/** The numbers of a log are the series of its name, so nobody else draws of that either. */
function requireNoLog({ name, isLog }: Collection<never>): void {
  if (isLog) throw new Error(`${name} is a log: its lines are appended`)
}

/** Of puts to one document, one after another, the last counts, at the place of the first. */
function collapsed(operations: readonly Operation[]): readonly Operation[] {
  const latest = new Map<string, Operation>()
  const kept: Operation[] = []
  for (const operation of operations) {
    const sooner = latest.get(placeOf(operation))
    if (sooner?.text !== undefined && operation.text !== undefined) sooner.text = operation.text
    else {
      kept.push(operation)
      latest.set(placeOf(operation), operation)
    }
  }
  return kept
}

function latestOf(operations: readonly Operation[]): readonly Operation[] {
  return [...new Map(operations.map((operation) => [placeOf(operation), operation])).values()]
}

function placeOf({ collection, key }: Operation): string {
  return `${collection}\0${key}`
}
