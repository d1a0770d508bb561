import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { instantOf, localDate, type Clock } from '../kernel/time.ts'
import type { Collection, Storage, Store } from '../storage/index.ts'
import { Agenda } from './agenda.ts'
import type { DueHandler } from './due-work.ts'
import { newSettings, putSettings, settings, settingsOf, type Settings } from './settings.ts'
import { WorkspaceClock } from './workspace-clock.ts'
import { openKeys } from './workspace-keys.ts'
import type { Workspace } from './workspace.ts'

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

export interface MakerOptions {
  readonly storage: Storage
  /** Where key files are kept; absent: in memory only. */
  readonly folder: string | undefined
  readonly collections: readonly Collection<never>[]
  readonly seeder: Seeder
  readonly dueHandlers: Readonly<Record<string, DueHandler>>
  readonly wall: Clock
  /** Told of failures that no caller waits for. */
  readonly onFailure: (error: unknown) => void
}

/** Puts workspaces together out of storage, keys, clock and seed, and takes them away. */
export class WorkspaceMaker {
  readonly #options: MakerOptions

  constructor(options: MakerOptions) {
    this.#options = options
  }

  /** Leaves nothing behind when it fails. */
  async make(wanted: WantedWorkspace, progress: Progress): Promise<OpenWorkspace> {
    try {
      return await this.#opened(wanted.name, (workspace) => this.#seed(workspace, wanted, progress))
    } catch (error) {
      await this.destroy(wanted.name)
      throw error
    }
  }

  /** A workspace that was left half seeded is seeded anew. */
  async load(name: string): Promise<OpenWorkspace> {
    const workspace = await this.#opened(name, () => Promise.resolve())
    const found = await workspace.store.read((reader) => reader.get(settings, 'workspace'))
    if (found?.status === 'ready') return workspace
    await workspace.store[Symbol.asyncDispose]()
    await this.#options.storage.destroy(name)
    const wanted = found ?? { name, profile: 'demo', seed: name }
    return await this.#opened(name, (anew) => this.#seed(anew, wanted, () => undefined))
  }

  async destroy(name: string): Promise<void> {
    await this.#options.storage.destroy(name)
    const { folder } = this.#options
    if (folder !== undefined) await rm(join(folder, name), { recursive: true, force: true })
  }

  /** A store whose workspace cannot be used is closed, so that the next attempt may open it. */
  async #opened(
    name: string,
    prepare: (workspace: OpenWorkspace) => Promise<void>,
  ): Promise<OpenWorkspace> {
    const store = await this.#options.storage.open(name, this.#options.collections)
    try {
      const workspace = await this.#assemble(name, store)
      await prepare(workspace)
      return workspace
    } catch (error) {
      await store[Symbol.asyncDispose]()
      throw error
    }
  }

  async #assemble(name: string, store: Store): Promise<OpenWorkspace> {
    const { folder, wall, dueHandlers, onFailure } = this.#options
    const keys = await openKeys(folder === undefined ? undefined : join(folder, name), name)
    const clock = new WorkspaceClock(wall, WORKSPACE_START)
    await store.read((reader) => clock.load(reader))
    const settle = (): Promise<void> => agenda.settle().catch(onFailure)
    const workspace = { name, store, keys, clock, settle }
    const agenda: Agenda = new Agenda(workspace, dueHandlers)
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
