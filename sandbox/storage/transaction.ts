import { changeText, commitContent } from './commit-line.ts'
import { documentText } from './document.ts'
import type { Collection, StorageUnavailable, Transaction } from './port.ts'
import { StateReader } from './reader.ts'
import type { Change } from './table.ts'

/** What a transaction did to one document; a later put to the same one takes its place. */
interface Operation {
  readonly collection: string
  readonly key: string
  text: string | undefined
}

/** Applies changes to the state at once and remembers how to take them back. */
export class StateTransaction extends StateReader implements Transaction {
  readonly #operations: Operation[] = []
  readonly #latest = new Map<string, Operation>()
  readonly #changes: Change[] = []
  readonly #drawn = new Map<string, number>()
  readonly #drawnBefore = new Map<string, number | undefined>()

  get changesNothing(): boolean {
    return this.#operations.length === 0 && this.#drawn.size === 0
  }

  /** The documents that it leaves behind, each once. */
  documentsPut(): readonly { collection: string; key: string; text: string }[] {
    return [...this.#latest.values()].flatMap(({ text, ...place }) =>
      text === undefined ? [] : [{ ...place, text }],
    )
  }

  put<T>({ name }: Collection<T>, key: string, document: T): void {
    const text = documentText(document)
    this.#changes.push(this.table(name).put(key, { text, seq: this.#seq, document }))
    this.#record({ collection: name, key, text })
  }

  remove<T>({ name }: Collection<T>, key: string): void {
    const change = this.table(name).remove(key, this.#seq)
    if (change === undefined) return
    this.#changes.push(change)
    this.#record({ collection: name, key, text: undefined })
  }

  // Async, so that a work whose state was undone rejects instead of throwing.
  // eslint-disable-next-line @typescript-eslint/require-await
  async next(series: string): Promise<number> {
    this.requireActive()
    const last = this.state.series.get(series)
    if (!this.#drawnBefore.has(series)) this.#drawnBefore.set(series, last)
    const drawn = (last ?? 0) + 1
    this.state.series.set(series, drawn)
    this.#drawn.set(series, drawn)
    return drawn
  }

  override abort(reason: StorageUnavailable): void {
    super.abort(reason)
    this.undo()
  }

  /** The content of the journal line. */
  content(): string {
    const changes = this.#operations.map(({ collection, key, text }) =>
      changeText(collection, key, text),
    )
    return commitContent(this.#drawn, changes)
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

  #record(operation: Operation): void {
    const place = `${operation.collection}\0${operation.key}`
    const latest = this.#latest.get(place)
    if (latest?.text !== undefined && operation.text !== undefined) latest.text = operation.text
    else {
      this.#operations.push(operation)
      this.#latest.set(place, operation)
    }
  }
}
