import { join } from 'node:path'
import { FolderForeign, StoreAbsent } from './errors.ts'
import type { Files } from './files.ts'
import { JournalStore } from './journal-store.ts'
import { STORE, UNDER_WAY } from './manifest-file.ts'
import { isName, requireName } from './names.ts'
import { isFree, looksLikeStore, removeOwnFiles } from './own-files.ts'
import {
  StorageUnavailable,
  StoreClosed,
  StoreDestroyed,
  type Collection,
  type Storage,
  type Store,
} from './port.ts'
import type { Room } from './room.ts'
import { onFiles } from './unavailable.ts'
import { noticeOf, type Notice } from './notice-texts.ts'

export interface JournalStorageOptions {
  readonly files: Files
  readonly root: string
  readonly repair: boolean
  readonly notice: Notice
  readonly lock: AsyncDisposable
  readonly room: Room
}

/** A folder of stores, each in a folder of its own. What else is in it is left alone. */
export class JournalStorage implements Storage {
  readonly #options: JournalStorageOptions
  readonly #open = new Map<string, Promise<JournalStore>>()
  #closing: Promise<void> | undefined

  constructor(options: JournalStorageOptions) {
    this.#options = options
  }

  /** Those that may be opened, and those whose marker was lost, so that opening them tells of it. */
  async names(): Promise<readonly string[]> {
    const names = await this.#options.files.list(this.#options.root)
    const found = await Promise.all(
      names.filter(isName).map(async (name) => ((await this.#isStore(name)) ? [name] : [])),
    )
    return found.flat().toSorted()
  }

  async open(name: string, collections: readonly Collection<never>[]): Promise<Store> {
    this.#folder(name)
    if (!this.#open.has(name) && !(await this.#isStore(name))) throw new StoreAbsent(name)
    return await this.#opened(name, collections, false)
  }

  async create(
    name: string,
    collections: readonly Collection<never>[],
    fill: (store: Store) => Promise<void>,
  ): Promise<Store> {
    const { files } = this.#options
    const folder = this.#folder(name)
    const found = await files.list(folder)
    if (found.includes(UNDER_WAY) && !found.includes(STORE)) await removeOwnFiles(files, folder)
    else if (!isFree(found)) throw new FolderForeign(folder)
    const store = await this.#opened(name, collections, true)
    try {
      await fill(store)
      await onFiles(() => store.publish())
      return store
    } catch (error) {
      await store[Symbol.asyncDispose]()
      await removeOwnFiles(files, folder)
      throw error
    }
  }

  /** An open store is closed first. It is gone once its marker says so; its files follow. */
  async destroy(name: string): Promise<void> {
    this.#requireOpen()
    const { files, notice } = this.#options
    const folder = this.#folder(name)
    await this.#close(this.#open.get(name), new StoreDestroyed())
    if (!(await this.#isStore(name))) return
    await onFiles(async () => {
      const names = await files.list(folder)
      if (names.includes(STORE)) await files.rename(join(folder, STORE), join(folder, UNDER_WAY))
      await files.syncFolder(folder)
      if (await removeOwnFiles(files, folder)) return
      notice(noticeOf('othersLeft', { folder }))
    })
  }

  /** Removes what a crash left of stores that were being made or removed. */
  async sweep(): Promise<void> {
    const { files, root } = this.#options
    for (const name of (await files.list(root)).filter(isName)) {
      const found = await this.#listed(name)
      if (!found.includes(UNDER_WAY) || found.includes(STORE)) continue
      await removeOwnFiles(files, join(root, name))
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  async #opened(
    name: string,
    collections: readonly Collection<never>[],
    isNew: boolean,
  ): Promise<JournalStore> {
    this.#requireOpen()
    if (this.#open.has(name)) throw new Error(`Store ${name} is open already`)
    const { files, repair, notice, room } = this.#options
    const folder = this.#folder(name)
    const closed = (): void => {
      this.#open.delete(name)
    }
    const wanted = { files, folder, collections, repair, notice, room, isNew, closed }
    const opening = onFiles(() => JournalStore.open(wanted))
    this.#open.set(name, opening)
    opening.catch(closed)
    return await opening
  }

  async #isStore(name: string): Promise<boolean> {
    return looksLikeStore(await this.#listed(name))
  }

  /** A folder that cannot be looked into is none of ours. */
  #listed(name: string): Promise<readonly string[]> {
    return this.#options.files.list(join(this.#options.root, name)).catch(() => [])
  }

  async #closeAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map((opening) => this.#close(opening)))
    await this.#options.lock[Symbol.asyncDispose]()
  }

  /** A store that could not be opened needs no closing. */
  async #close(
    opening: Promise<JournalStore> | undefined,
    reason = new StoreClosed(),
  ): Promise<void> {
    const store = await opening?.catch(() => undefined)
    await store?.close(reason)
  }

  #folder(name: string): string {
    return join(this.#options.root, requireName('Store', name))
  }

  #requireOpen(): void {
    if (this.#closing !== undefined) throw new StorageUnavailable('The storage is closed')
  }
}
