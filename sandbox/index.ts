import { makeApp } from './app.ts'
import { isLoopbackOrigin } from './platform/http/index.ts'
import { announceSetAside, withApiFaults } from './platform/control/index.ts'
import { putFeed } from './trade/exchange/index.ts'
import { Bearer, hashAdminToken, makeGate } from './parties/identity/index.ts'
import { ExchangeRecord } from './platform/exchanges/index.ts'
import { wallClock } from './kernel/clock.ts'
import { wallIds } from './kernel/ids.ts'
import type { Clock } from './kernel/time.ts'
import { slices as allSlices } from './slices.ts'
import { workingsOf, type Slice } from './platform/slice/index.ts'
import { openMemoryStorage, openStorage, type Storage } from './platform/storage/index.ts'
import {
  settingsOf,
  Workspaces,
  type OnFailure,
  type Profile,
  type Progress,
  type Settings,
  type WantedWorkspace,
} from './platform/workspaces/index.ts'
import type { Bilingual } from './kernel/problem.ts'

export interface SandboxOptions {
  /** What the sandbox is made of; every slice there is, unless told. */
  readonly slices?: readonly Slice[] | undefined
  /** The folder of all workspaces; absent: nothing outlives the process. */
  readonly data?: string | undefined
  /** What to keep everything in, instead of the folder or of memory. */
  readonly storage?: Storage | undefined
  readonly profile?: Profile | undefined
  readonly seed?: string | undefined
  /** The name of the default workspace. */
  readonly workspace?: string | undefined
  readonly adminToken?: string | undefined
  readonly exchangeUpstream?: string | undefined
  /** Pages that may call from a browser, such as `http://localhost:5173`; `:*` is any port. */
  readonly corsOrigins?: readonly string[] | undefined
  /** Goes on with what can be read of a damaged workspace instead of refusing, and keeps the rest. */
  readonly repair?: boolean | undefined
  /** Makes new keys where they are lost instead of refusing, which voids the credentials. */
  readonly newKeys?: boolean | undefined
  /** Deletes the default workspace with all that was filed in it, and makes it anew. */
  readonly anew?: boolean | undefined
  /** Hears of a default workspace that was there, before anything is done in it; what it throws ends the opening. */
  readonly onFound?: ((settings: Settings) => void) | undefined
  readonly wall?: Clock | undefined
  readonly onProgress?: Progress | undefined
  /** Hears of what failed unforeseen, and where, such as `request 5f1c…`; told on stderr unless told here. */
  readonly onFailure?: ((error: unknown, where: string) => void) | undefined
  /** Hears what should be known but stops nothing. */
  readonly onNotice?: ((told: Bilingual) => void) | undefined
}

/** A simulation of CARM in this process. */
export interface Sandbox extends AsyncDisposable {
  /** Answers a request as the server would, without a port; a server hands in its connection. */
  fetch(request: Request, connection?: object): Promise<Response>
  readonly adminToken: string
  readonly workspaces: Workspaces
  /** Whether the default workspace was made by this start, and not found. */
  readonly isNew: boolean
  /** The default workspace back to its seed. */
  reset(): Promise<void>
  close(): Promise<void>
}

const IDLE_MILLISECONDS = 5 * 60 * 1000

/** Opens the workspaces, makes the default one when there is none, and assembles the surface. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const adminToken = options.adminToken ?? wallIds.secret()
  const { onFailure = reportFailure, slices = allSlices, corsOrigins } = options
  requireLoopback(corsOrigins)
  const { workspaces, isNew } = await openWorkspaces({ ...options, slices }, onFailure)
  const ways = [new Bearer({ workspaces, adminTokenHash: hashAdminToken(adminToken) })]
  const gate = withApiFaults(makeGate({ workspaces, ways }))
  const record = new ExchangeRecord([adminToken])
  const app = makeApp({ slices, workspaces, gate, record, onFailure, corsOrigins })
  const close = (): Promise<void> => workspaces[Symbol.asyncDispose]()
  return {
    fetch: async (request, connection) => await app.fetch(request, connection),
    adminToken,
    workspaces,
    isNew,
    reset: () => workspaces.reset(workspaces.defaultName),
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function openWorkspaces(
  options: SandboxOptions & { readonly slices: readonly Slice[] },
  onFailure: OnFailure,
): Promise<{ readonly workspaces: Workspaces; readonly isNew: boolean }> {
  const { slices, data, profile = 'demo', seed = 'ces', workspace: name = 'default' } = options
  const workings = workingsOf(slices, onFailure)
  const storage = options.storage ?? (await storageOf(options))
  const workspaces = new Workspaces({
    storage,
    // What another storage keeps is not in our folder, and its keys are not either.
    folder: options.storage === undefined ? data : undefined,
    newKeys: options.newKeys,
    onNotice: options.onNotice,
    ...workings,
    tellSetAside: announceSetAside,
    wall: options.wall ?? wallClock,
    defaultName: name,
    idleMilliseconds: IDLE_MILLISECONDS,
    onFailure,
  })
  try {
    const isNew = await openDefault({ workspaces, storage }, { name, profile, seed }, options)
    return { workspaces, isNew }
  } catch (error) {
    // Lets go of the folder, so that a second attempt may be made in this process.
    await workspaces[Symbol.asyncDispose]()
    throw error
  }
}

/** @returns whether it was made */
async function openDefault(
  { workspaces, storage }: { readonly workspaces: Workspaces; readonly storage: Storage },
  wanted: WantedWorkspace,
  { anew = false, onFound, onProgress, exchangeUpstream }: SandboxOptions,
): Promise<boolean> {
  const { name } = wanted
  if (anew && (await storage.names()).includes(name)) await storage.destroy(name)
  const isNew = !(await storage.names()).includes(name)
  const { store } = await workspaces.openDefault(wanted, onProgress)
  if (!isNew) onFound?.(await store.read(settingsOf))
  await store.transact((transaction) => {
    putFeed(transaction, exchangeUpstream)
    return Promise.resolve()
  })
  return isNew
}

/** @throws TypeError that names an origin which is not of this machine */
function requireLoopback(origins: readonly string[] = []): void {
  const foreign = origins.find((origin) => !isLoopbackOrigin(origin))
  if (foreign === undefined) return
  throw new TypeError(`corsOrigins has "${foreign}", which is no loopback origin`)
}

function storageOf({ data, repair, onNotice }: SandboxOptions): Promise<Storage> {
  return data === undefined ? openMemoryStorage() : openStorage({ root: data, repair, onNotice })
}

function reportFailure(error: unknown, where: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`ces: failure in ${where}: ${text}\n`)
}
