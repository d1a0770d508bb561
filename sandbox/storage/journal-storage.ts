import { join } from 'node:path'
import type { Files } from './files.ts'
import { JournalStore } from './journal-store.ts'
import { isName, requireName } from './names.ts'
import { StorageUnavailable, type Collection, type Storage, type Store } from './port.ts'

export interface JournalStorageOptions {
  readonly files: Files
  readonly root: string
  readonly repair: boolean
  readonly notice: (text: string) => void
  readonly lock: AsyncDisposable
}

const DESTROYED = '.destroyed-'

/** A folder of stores, each in a folder of its own. */
export class JournalStorage implements Storage {
  readonly #options: JournalStorageOptions
  readonly #open = new Map<string, Promise<Store>>()
  #closing: Promise<void> | undefined

  constructor(options: JournalStorageOptions) {
    this.#options = options
  }

  async names(): Promise<readonly string[]> {
    const names = await this.#options.files.list(this.#options.root)
    return names.filter(isName).toSorted()
  }

  async open(name: string, collections: readonly Collection<never>[]): Promise<Store> {
    this.#requireOpen()
    const folder = this.#folder(name)
    if (this.#open.has(name)) throw new Error(`Store ${name} is open already`)
    const { files, repair, notice } = this.#options
    const closed = (): void => {
      this.#open.delete(name)
    }
    const opening = JournalStore.open({ files, folder, collections, repair, notice, closed })
    this.#open.set(name, opening)
    opening.catch(closed)
    return opening
  }

  /** An open store is closed first. The folder goes at once, its files after it. */
  async destroy(name: string): Promise<void> {
    this.#requireOpen()
    const { files, root } = this.#options
    const folder = this.#folder(name)
    await this.#close(this.#open.get(name))
    if (!(await this.names()).includes(name)) return
    const destroyed = join(root, DESTROYED + name)
    await files.removeFolder(destroyed)
    await files.rename(folder, destroyed)
    await files.syncFolder(root)
    await files.removeFolder(destroyed)
  }

  /** Removes what a crash left of stores that were being destroyed. */
  async sweep(): Promise<void> {
    const { files, root } = this.#options
    for (const name of await files.list(root)) {
      if (name.startsWith(DESTROYED)) await files.removeFolder(join(root, name))
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  async #closeAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map((opening) => this.#close(opening)))
    await this.#options.lock[Symbol.asyncDispose]()
  }

  /** A store that could not be opened needs no closing. */
  async #close(opening: Promise<Store> | undefined): Promise<void> {
    const store = await opening?.catch(() => undefined)
    await store?.[Symbol.asyncDispose]()
  }

  #folder(name: string): string {
    return join(this.#options.root, requireName('Store', name))
  }

  #requireOpen(): void {
    if (this.#closing !== undefined) throw new StorageUnavailable('The storage is closed')
  }
}
