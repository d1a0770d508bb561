import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../kernel/refusal.ts'
import { instantOf, localDate, type Clock } from '../kernel/time.ts'
import type { Collection, Storage } from '../storage/index.ts'
import { Agenda } from './agenda.ts'
import type { DueHandler } from './due-work.ts'
import { WORKSPACE_EXISTS, WORKSPACE_IS_DEFAULT, WORKSPACE_NOT_FOUND } from './problems.ts'
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
const SEED = 'seed'

export type Progress = (done: number, total: number) => void

/** Fills a new workspace with its community. */
export type Seeder = (workspace: Workspace, wanted: Settings, progress: Progress) => Promise<void>

export interface WorkspacesOptions {
  readonly storage: Storage
  /** Where key files are kept; absent: in memory only. */
  readonly folder: string | undefined
  readonly collections: readonly Collection<never>[]
  readonly seeder: Seeder
  readonly dueHandlers: Readonly<Record<string, DueHandler>>
  readonly wall: Clock
  readonly defaultName: string
  /** A workspace that nobody asked for in this time is unloaded. */
  readonly idleMilliseconds: number
  /** Told of failures that no caller waits for. */
  readonly onFailure: (error: unknown) => void
}

export type WantedWorkspace = Pick<Settings, 'name' | 'profile' | 'seed'>

/** All workspaces of one sandbox: made, opened when asked for, unloaded when idle. */
export class Workspaces implements AsyncDisposable {
  readonly defaultName: string
  readonly #options: WorkspacesOptions
  readonly #open = new Map<string, { workspace: Promise<OpenWorkspace>; usedAt: number }>()
  readonly #timer: NodeJS.Timeout

  constructor(options: WorkspacesOptions) {
    this.#options = options
    this.defaultName = options.defaultName
    this.#timer = setInterval(() => void this.#everySecond(), 1000)
    this.#timer.unref()
  }

  async names(): Promise<readonly string[]> {
    return await this.#options.storage.names()
  }

  async byName(name: string): Promise<OpenWorkspace | undefined> {
    const opened = this.#open.get(name)
    if (opened !== undefined) {
      opened.usedAt = this.#options.wall.now()
      return await opened.workspace
    }
    const names = await this.names()
    return names.includes(name) ? await this.#keepOpen(name, () => this.#load(name)) : undefined
  }

  /** @throws Refusal WORKSPACE_NOT_FOUND */
  async require(name: string): Promise<OpenWorkspace> {
    const workspace = await this.byName(name)
    if (workspace === undefined) throw new Refusal(WORKSPACE_NOT_FOUND, { name })
    return workspace
  }

  /** @throws Refusal WORKSPACE_EXISTS */
  async create(
    wanted: WantedWorkspace,
    progress: Progress = () => undefined,
  ): Promise<OpenWorkspace> {
    if ((await this.byName(wanted.name)) !== undefined) {
      throw new Refusal(WORKSPACE_EXISTS, { name: wanted.name })
    }
    return await this.#keepOpen(wanted.name, async () => {
      const workspace = await this.#assemble(wanted.name)
      return await this.#seed(workspace, wanted, progress)
    })
  }

  /** Back to the state right after it was made. */
  async reset(name: string): Promise<void> {
    await this.restore(name, SEED)
  }

  async restore(name: string, snapshot: string): Promise<void> {
    const workspace = await this.require(name)
    await workspace.store.restoreSnapshot(snapshot)
    await workspace.store.read((reader) => workspace.clock.load(reader))
  }

  /** @throws Refusal WORKSPACE_IS_DEFAULT, WORKSPACE_NOT_FOUND */
  async delete(name: string): Promise<void> {
    if (name === this.defaultName) throw new Refusal(WORKSPACE_IS_DEFAULT, { name })
    const workspace = await this.require(name)
    this.#open.delete(name)
    await workspace.store[Symbol.asyncDispose]()
    await this.#options.storage.destroy(name)
    const { folder } = this.#options
    if (folder !== undefined) await rm(join(folder, name), { recursive: true, force: true })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer)
    const all = [...this.#open.values()]
    this.#open.clear()
    for (const { workspace } of all) await (await workspace).store[Symbol.asyncDispose]()
    await this.#options.storage[Symbol.asyncDispose]()
  }

  async #keepOpen(name: string, open: () => Promise<OpenWorkspace>): Promise<OpenWorkspace> {
    const workspace = open()
    this.#open.set(name, { workspace, usedAt: this.#options.wall.now() })
    try {
      return await workspace
    } catch (error) {
      this.#open.delete(name)
      throw error
    }
  }

  async #load(name: string): Promise<OpenWorkspace> {
    const workspace = await this.#assemble(name)
    const found = await workspace.store.read((reader) => reader.get(settings, 'workspace'))
    if (found?.status === 'ready') return workspace
    await workspace.store[Symbol.asyncDispose]()
    await this.#options.storage.destroy(name)
    const wanted = found ?? { name, profile: 'demo', seed: name }
    return await this.#seed(await this.#assemble(name), wanted, () => undefined)
  }

  async #assemble(name: string): Promise<OpenWorkspace> {
    const { storage, collections, folder, wall, dueHandlers } = this.#options
    const store = await storage.open(name, collections)
    const keys = await openKeys(folder === undefined ? undefined : join(folder, name), name)
    const clock = new WorkspaceClock(wall, WORKSPACE_START)
    await store.read((reader) => clock.load(reader))
    const workspace = { name, store, keys, clock, settle: async (): Promise<void> => { await agenda.settle() } }
    const agenda: Agenda = new Agenda(workspace, dueHandlers)
    return { ...workspace, agenda }
  }

  async #seed(
    workspace: OpenWorkspace,
    wanted: WantedWorkspace,
    progress: Progress,
  ): Promise<OpenWorkspace> {
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
    await store.saveSnapshot(SEED)
    return workspace
  }

  async #everySecond(): Promise<void> {
    const idleSince = this.#options.wall.now() - this.#options.idleMilliseconds
    for (const [name, { workspace, usedAt }] of this.#open) {
      try {
        if (name !== this.defaultName && usedAt < idleSince) await this.#unload(name)
        else await (await workspace).agenda.tick()
      } catch (error) {
        this.#options.onFailure(error)
      }
    }
  }

  async #unload(name: string): Promise<void> {
    const opened = this.#open.get(name)
    this.#open.delete(name)
    await (await opened?.workspace)?.store[Symbol.asyncDispose]()
  }
}
