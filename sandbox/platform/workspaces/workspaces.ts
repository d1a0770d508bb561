import { Refusal } from '../../kernel/refusal.ts'
import { FolderForeign, SnapshotAbsent, StoreDamaged, type Collection } from '../storage/index.ts'
import { DamagedWorkspaces } from './damaged-workspaces.ts'
import { faultWatchOf } from './fault-watch.ts'
import {
  SNAPSHOT_BEING_DELETED,
  SNAPSHOT_DAMAGED,
  SNAPSHOT_IS_SEED,
  SNAPSHOT_NOT_FOUND,
  WORKSPACE_BEING_MADE,
  WORKSPACE_EXISTS,
  WORKSPACE_FOLDER_TAKEN,
  WORKSPACE_IS_DEFAULT,
  WORKSPACE_NOT_FOUND,
} from './problems.ts'
import { Turns } from './turns.ts'
import {
  SEED_SNAPSHOT,
  WorkspaceMaker,
  type MakerOptions,
  type OpenWorkspace,
  type Progress,
  type WantedWorkspace,
} from './workspace-maker.ts'

export interface WorkspacesOptions extends MakerOptions {
  readonly defaultName: string
  /** A workspace that nobody asked for, and that committed nothing, in this time is unloaded. */
  readonly idleMilliseconds: number
  /** Starts what runs beside a workspace as long as it is open. */
  readonly onOpen?: (workspace: OpenWorkspace) => void
}

interface Opened {
  readonly workspace: Promise<OpenWorkspace>
  /** The same, once it is open. */
  ready?: OpenWorkspace
  usedAt: number
  attended: boolean
}

/** All workspaces of one sandbox: made, opened when asked for, unloaded when idle. */
export class Workspaces implements AsyncDisposable {
  readonly defaultName: string
  readonly #options: WorkspacesOptions
  readonly #maker: WorkspaceMaker
  readonly #open = new Map<string, Opened>()
  /** Opening and closing, one at a time a name. */
  readonly #turns = new Map<string, Turns>()
  readonly #damaged: DamagedWorkspaces
  readonly #making = new Set<string>()
  readonly #timer: NodeJS.Timeout

  constructor(options: WorkspacesOptions) {
    this.#options = options
    this.#maker = new WorkspaceMaker(options)
    this.#damaged = new DamagedWorkspaces(options)
    this.defaultName = options.defaultName
    this.#timer = setInterval(() => {
      for (const [name, opened] of this.#open) void this.#attend(name, opened)
    }, 1000)
    this.#timer.unref()
  }

  /** What the documents of every workspace are kept in. */
  get collections(): readonly Collection<never>[] {
    return this.#options.collections
  }

  /** Tells of a failure that no caller waits for. */
  report(error: unknown, where: string): void {
    this.#options.onFailure(error, where)
  }

  async names(): Promise<readonly string[]> {
    return await this.#options.storage.names()
  }

  /**
   * Opens it when it is not open yet; never makes one.
   *
   * @throws Refusal WORKSPACE_BEING_MADE, WORKSPACE_DAMAGED
   */
  async byName(name: string): Promise<OpenWorkspace | undefined> {
    if (this.#making.has(name)) throw new Refusal(WORKSPACE_BEING_MADE, { name })
    const known = this.#open.get(name)
    if (known === undefined) this.#damaged.require(name)
    const opened = known ?? (await this.#inTurn(name, () => this.#find(name)))
    if (opened === undefined) return undefined
    opened.usedAt = this.#options.wall.now()
    return await opened.workspace.catch((error: unknown) => {
      throw this.#damaged.refusal(name, error)
    })
  }

  /**
   * The default workspace, made when there is none.
   *
   * @throws StoreDamaged, KeysLost, WorkspaceEmpty, FolderForeign with the way out, for whoever starts
   */
  async openDefault(wanted: WantedWorkspace, progress?: Progress): Promise<OpenWorkspace> {
    const opened = await this.#inTurn(wanted.name, () => this.#find(wanted.name))
    return await (opened?.workspace ?? this.#make(wanted, progress))
  }

  /** @throws Refusal WORKSPACE_NOT_FOUND */
  async require(name: string): Promise<OpenWorkspace> {
    const workspace = await this.byName(name)
    if (workspace === undefined) throw new Refusal(WORKSPACE_NOT_FOUND, { name })
    return workspace
  }

  /**
   * A workspace whose making fails leaves nothing behind.
   *
   * @throws Refusal WORKSPACE_EXISTS, WORKSPACE_FOLDER_TAKEN
   */
  async create(wanted: WantedWorkspace, progress?: Progress): Promise<OpenWorkspace> {
    try {
      return await this.#make(wanted, progress)
    } catch (error) {
      if (!(error instanceof FolderForeign)) throw error
      throw new Refusal(WORKSPACE_FOLDER_TAKEN, { name: wanted.name })
    }
  }

  /** Back to the state right after it was made. */
  async reset(name: string): Promise<void> {
    await this.restore(name, SEED_SNAPSHOT)
  }

  /** A running clock is saved at the time that it shows. */
  async saveSnapshot(name: string, snapshot: string): Promise<void> {
    if (snapshot === SEED_SNAPSHOT) throw new Refusal(SNAPSHOT_IS_SEED)
    const { store, agenda, clock } = await this.require(name)
    await agenda.pause(async () => {
      if (clock.mode === 'running') await clock.anchor(store)
      await store.saveSnapshot(snapshot)
    })
  }

  /**
   * A running clock goes on from the time at which it was saved.
   *
   * @throws Refusal SNAPSHOT_NOT_FOUND, SNAPSHOT_BEING_DELETED, SNAPSHOT_DAMAGED
   */
  async restore(name: string, snapshot: string): Promise<void> {
    const { store, agenda, clock } = await this.require(name)
    await agenda.pause(async () => {
      await this.#requireSnapshot(name, snapshot)
      await store.restoreSnapshot(snapshot).catch((error: unknown) => {
        throw snapshotRefusal(error, { name, snapshot })
      })
      faultWatchOf(store).forget()
      await store.read((reader) => clock.load(reader))
      if (clock.mode === 'running') await clock.resume(store)
    })
  }

  /** @throws Refusal SNAPSHOT_IS_SEED, SNAPSHOT_NOT_FOUND */
  async deleteSnapshot(name: string, snapshot: string): Promise<void> {
    if (snapshot === SEED_SNAPSHOT) throw new Refusal(SNAPSHOT_IS_SEED)
    await this.#requireSnapshot(name, snapshot)
    const { store } = await this.require(name)
    await store.deleteSnapshot(snapshot)
  }

  /** @throws Refusal WORKSPACE_IS_DEFAULT, WORKSPACE_NOT_FOUND */
  async delete(name: string): Promise<void> {
    if (name === this.defaultName) throw new Refusal(WORKSPACE_IS_DEFAULT, { name })
    await this.#inTurn(name, async () => {
      if (!(await this.#exists(name))) throw new Refusal(WORKSPACE_NOT_FOUND, { name })
      // Not closed first: whoever is at work in it hears that it is destroyed.
      this.#open.delete(name)
      await this.#maker.destroy(name)
      this.#damaged.forget(name)
    })
  }

  /** @throws StorageUnavailable when what an open workspace acknowledged is not where it belongs */
  async check(): Promise<number> {
    for (const { ready } of this.#open.values()) await ready?.store.check()
    return this.#open.size
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer)
    await Promise.all(
      [...this.#open.keys()].map((name) => this.#inTurn(name, () => this.#close(name))),
    )
    await this.#options.storage[Symbol.asyncDispose]()
  }

  async #make(
    wanted: WantedWorkspace,
    progress: Progress = () => undefined,
  ): Promise<OpenWorkspace> {
    const { name } = wanted
    if (this.#making.has(name)) throw new Refusal(WORKSPACE_EXISTS, { name })
    this.#making.add(name)
    try {
      const opened = await this.#inTurn(name, async () => {
        if (await this.#exists(name)) throw new Refusal(WORKSPACE_EXISTS, { name })
        return this.#keep(name, this.#maker.make(wanted, progress))
      })
      return await opened.workspace
    } finally {
      this.#making.delete(name)
    }
  }

  async #exists(name: string): Promise<boolean> {
    return this.#open.has(name) || (await this.names()).includes(name)
  }

  async #requireSnapshot(name: string, snapshot: string): Promise<void> {
    const { store } = await this.require(name)
    const saved = await store.snapshots()
    if (saved.some((one) => one.name === snapshot)) return
    throw new Refusal(SNAPSHOT_NOT_FOUND, { name, snapshot })
  }

  async #find(name: string): Promise<Opened | undefined> {
    const opened = this.#open.get(name)
    if (opened !== undefined || !(await this.#exists(name))) return opened
    return this.#keep(name, this.#maker.load(name))
  }

  /** One that cannot be opened is not kept: the next call tries again. */
  #keep(name: string, opening: Promise<OpenWorkspace>): Opened {
    const workspace = opening.then((ready) => {
      opened.ready = ready
      ready.store.onCommit(() => {
        opened.usedAt = this.#options.wall.now()
      })
      this.#options.onOpen?.(ready)
      return ready
    })
    const opened: Opened = { workspace, usedAt: this.#options.wall.now(), attended: false }
    this.#open.set(name, opened)
    workspace.catch(() => {
      if (this.#open.get(name) === opened) this.#open.delete(name)
    })
    return opened
  }

  async #attend(name: string, opened: Opened): Promise<void> {
    if (opened.attended) return
    opened.attended = true
    try {
      const workspace = await opened.workspace.catch(() => undefined)
      if (this.#isIdle(name)) await this.#inTurn(name, () => this.#unload(name, workspace))
      else await workspace?.agenda.tick()
    } catch (error) {
      this.#options.onFailure(error, `workspace "${name}"`)
    } finally {
      opened.attended = false
    }
  }

  #isIdle(name: string): boolean {
    const opened = this.#open.get(name)
    if (opened === undefined || name === this.defaultName) return false
    return opened.usedAt < this.#options.wall.now() - this.#options.idleMilliseconds
  }

  async #unload(name: string, workspace: OpenWorkspace | undefined): Promise<void> {
    if (this.#isIdle(name) && workspace?.agenda.isBusy !== true) await this.#close(name)
  }

  async #close(name: string): Promise<void> {
    const opened = this.#open.get(name)
    this.#open.delete(name)
    const workspace = await opened?.workspace.catch(() => undefined)
    await workspace?.store[Symbol.asyncDispose]()
  }

  async #inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const turns = this.#turns.get(name) ?? new Turns()
    this.#turns.set(name, turns)
    try {
      return await turns.take(work)
    } finally {
      if (!turns.areTaken) this.#turns.delete(name)
    }
  }
}

function snapshotRefusal(
  error: unknown,
  params: { readonly name: string; readonly snapshot: string },
): unknown {
  if (error instanceof SnapshotAbsent) return new Refusal(SNAPSHOT_BEING_DELETED, params)
  if (!(error instanceof StoreDamaged)) return error
  return new Refusal(SNAPSHOT_DAMAGED, params)
}
