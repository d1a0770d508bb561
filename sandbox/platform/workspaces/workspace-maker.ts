import { join } from 'node:path'
import { instantOf, localDate, type Clock } from '../../kernel/time.ts'
import type { Listener } from '../facts/index.ts'
import {
  StoreClosed,
  type Collection,
  type Reader,
  type Storage,
  type Store,
} from '../storage/index.ts'
import { Agenda } from './agenda.ts'
import { makeKeyFile, makeKeys, readKeyFile, type KeyFile, KeysLost, NEW_KEYS } from './key-file.ts'
import type { RunOptions } from './run-due-work.ts'
import { newSettings, putSettings, settings, settingsOf, type Settings } from './settings.ts'
import { WorkspaceClock } from './workspace-clock.ts'
import { workspaceKeys } from './workspace-keys.ts'
import { WorkspaceEmpty } from './workspace-empty.ts'
import type { Workspace } from './workspace.ts'
import { fill, type Bilingual } from '../../kernel/problem.ts'

/** A workspace with the levers that only the control surface moves. */
export interface OpenWorkspace extends Workspace {
  readonly agenda: Agenda
}

/** Every workspace begins on this Monday morning, so that the same seed gives the same world. */
export const WORKSPACE_START = instantOf(localDate('2026-03-02'), '09:00')

/** The snapshot to which a reset goes back. */
export const SEED_SNAPSHOT = 'seed'

export type Progress = (done: number, total: number) => void

/** Fills a new workspace with its community. */
export type Seeder = (workspace: Workspace, wanted: Settings, progress: Progress) => Promise<void>

export type WantedWorkspace = Pick<Settings, 'name' | 'profile' | 'seed'>

export interface MakerOptions extends RunOptions {
  readonly storage: Storage
  /** Where key files are kept; absent: in memory only. */
  readonly folder: string | undefined
  readonly collections: readonly Collection<never>[]
  /** In the order in which they hear; nobody when absent. */
  readonly listeners?: readonly Listener[]
  readonly seeder: Seeder
  readonly wall: Clock
  /** Makes new keys for a workspace whose keys are lost, instead of refusing to open it. */
  readonly newKeys?: boolean | undefined
  /** Hears what should be known but stops nothing. */
  readonly onNotice?: ((told: Bilingual) => void) | undefined
}

/** Puts workspaces together out of storage, keys, clock and seed, and takes them away. */
export class WorkspaceMaker {
  readonly #options: MakerOptions

  constructor(options: MakerOptions) {
    this.#options = options
  }

  /** It is there once it is whole: whatever cuts the making short leaves nothing behind. */
  async make(wanted: WantedWorkspace, progress: Progress): Promise<OpenWorkspace> {
    const { storage, folder, collections } = this.#options
    const { name } = wanted
    let made: OpenWorkspace | undefined
    await storage.create(name, collections, async (store) => {
      const keys = folder === undefined ? makeKeys() : makeKeyFile(join(folder, name))
      made = await this.#assemble(name, store, await keys)
      await this.#seed(made, wanted, progress)
    })
    if (made === undefined) throw new Error('a store that was not filled')
    return made
  }

  /**
   * Only ever reads: what is not whole is refused, and never made anew.
   *
   * @throws StoreDamaged, KeysLost, WorkspaceEmpty
   */
  async load(name: string): Promise<OpenWorkspace> {
    // Looked at first: a store that is opened is written to.
    const keys = await this.#keysFound(name)
    const store = await this.#options.storage.open(name, this.#options.collections)
    try {
      await requireWhole(name, store)
      return await this.#assemble(name, store, keys ?? (await this.#newKeys(name)))
    } catch (error) {
      // Closed, so that the next attempt may open it.
      await store[Symbol.asyncDispose]()
      throw error
    }
  }

  async destroy(name: string): Promise<void> {
    await this.#options.storage.destroy(name)
  }

  /**
   * Absent where new ones shall be made.
   *
   * @throws KeysLost
   */
  async #keysFound(name: string): Promise<KeyFile | undefined> {
    const { folder, newKeys = false } = this.#options
    if (folder === undefined) return await makeKeys()
    try {
      return await readKeyFile(join(folder, name))
    } catch (error) {
      if (error instanceof KeysLost && newKeys) return undefined
      throw error
    }
  }

  async #newKeys(name: string): Promise<KeyFile> {
    const { folder: parent = '', onNotice } = this.#options
    const folder = join(parent, name)
    onNotice?.(fill(NEW_KEYS, { folder }))
    return await makeKeyFile(folder)
  }

  async #assemble(name: string, store: Store, file: KeyFile): Promise<OpenWorkspace> {
    const { wall, onFailure, listeners = [] } = this.#options
    const keys = await workspaceKeys(name, file)
    const clock = new WorkspaceClock(wall, WORKSPACE_START)
    await store.read((reader) => clock.load(reader))
    const settle = (): Promise<void> =>
      agenda.settle().catch((error: unknown) => {
        // Whoever opens the store again does what is due.
        if (error instanceof StoreClosed) return
        onFailure(error, `due work of workspace "${name}"`)
      })
    const isDue = (reader: Reader): Promise<boolean> => agenda.isDue(reader)
    const workspace = { name, store, keys, clock, listeners, isDue, settle }
    const agenda: Agenda = new Agenda(workspace, this.#options)
    return { ...workspace, agenda }
  }

  async #seed(
    workspace: OpenWorkspace,
    wanted: WantedWorkspace,
    progress: Progress,
  ): Promise<void> {
    const { store, clock } = workspace
    const made = newSettings(wanted)
    const stands = await store.transact((transaction) => {
      putSettings(transaction, made)
      return Promise.resolve(clock.set(transaction, 'standing', WORKSPACE_START))
    })
    clock.adopt(stands)
    await this.#options.seeder(workspace, made, progress)
    await store.transact(async (transaction) => {
      putSettings(transaction, { ...(await settingsOf(transaction)), status: 'ready' })
    })
    await store.saveSnapshot(SEED_SNAPSHOT)
  }
}

async function requireWhole(name: string, store: Store): Promise<void> {
  const found = await store.read((reader) => reader.get(settings, 'workspace'))
  if (found?.status === 'ready') return
  const saved = await store.snapshots()
  throw new WorkspaceEmpty(
    name,
    saved.filter(({ isDamaged }) => !isDamaged).map((snapshot) => snapshot.name),
  )
}
