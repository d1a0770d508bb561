import { accountsDueHandlers } from './parties/accounts/index.ts'
import { makeApp } from './app.ts'
import { allCollections } from './collections.ts'
import { recordSetAside, withApiFaults } from './platform/control/index.ts'
import { declarationDueHandlers } from './trade/declarations/index.ts'
import { delegationDueHandlers } from './parties/delegation/index.ts'
import { exchangeDueHandlers, putFeed, seedRates } from './trade/exchange/index.ts'
import { hashAdminToken, identityDueHandlers, makeGate } from './parties/identity/index.ts'
import { wallClock } from './kernel/clock.ts'
import { wallIds } from './kernel/ids.ts'
import type { Clock } from './kernel/time.ts'
import { runRecalculations } from './trade/recalculations/index.ts'
import { openMemoryStorage, openStorage, type Storage } from './platform/storage/index.ts'
import {
  Workspaces,
  type Profile,
  type Progress,
  type Seeder,
} from './platform/workspaces/index.ts'

export interface SandboxOptions {
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
  /** Goes on with what can be read of a damaged workspace instead of refusing, and keeps the rest. */
  readonly repair?: boolean | undefined
  /** Makes new keys where they are lost instead of refusing, which voids the credentials. */
  readonly newKeys?: boolean | undefined
  readonly wall?: Clock | undefined
  readonly onProgress?: Progress | undefined
  readonly onFailure?: ((error: unknown, requestId?: string) => void) | undefined
  readonly onNotice?: ((text: string) => void) | undefined
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
  const onFailure = options.onFailure ?? reportFailure
  const { workspaces, isNew } = await openWorkspaces(options, onFailure)
  const gate = withApiFaults(makeGate({ workspaces, adminTokenHash: hashAdminToken(adminToken) }))
  const app = makeApp({ workspaces, gate, onFailure })
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
  options: SandboxOptions,
  onFailure: (error: unknown) => void,
): Promise<{ readonly workspaces: Workspaces; readonly isNew: boolean }> {
  const { data, profile = 'demo', seed = 'ces', workspace: name = 'default' } = options
  const storage = options.storage ?? (await storageOf(options))
  const workspaces = new Workspaces({
    storage,
    // What another storage keeps is not in our folder, and its keys are not either.
    folder: options.storage === undefined ? data : undefined,
    newKeys: options.newKeys,
    onNotice: options.onNotice,
    collections: allCollections,
    seeder: seedWorld,
    dueHandlers: {
      ...identityDueHandlers,
      ...accountsDueHandlers,
      ...delegationDueHandlers,
      ...exchangeDueHandlers,
      ...declarationDueHandlers,
    },
    tellSetAside: recordSetAside,
    onOpen: (opened) => {
      runRecalculations(opened, onFailure)
    },
    wall: options.wall ?? wallClock,
    defaultName: name,
    idleMilliseconds: IDLE_MILLISECONDS,
    onFailure,
  })
  try {
    const isNew = !(await workspaces.names()).includes(name)
    const opened = await workspaces.openDefault({ name, profile, seed }, options.onProgress)
    await opened.store.transact((transaction) => {
      putFeed(transaction, options.exchangeUpstream)
      return Promise.resolve()
    })
    return { workspaces, isNew }
  } catch (error) {
    // Lets go of the folder, so that a second attempt may be made in this process.
    await workspaces[Symbol.asyncDispose]()
    throw error
  }
}

/** Rates of the past months, then the community, which is loaded when first needed: it is large. */
const seedWorld: Seeder = async (workspace, ...wanted) => {
  const now = workspace.clock.now()
  await workspace.store.transact((transaction) =>
    seedRates(transaction, { now, upstream: undefined }),
  )
  const { seedCommunity } = await import('./parties/community/index.ts')
  await seedCommunity(workspace, ...wanted)
}

function storageOf({ data, repair, onNotice }: SandboxOptions): Promise<Storage> {
  return data === undefined ? openMemoryStorage() : openStorage({ root: data, repair, onNotice })
}

function reportFailure(error: unknown, requestId = '-'): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`ces: failure in request ${requestId}: ${text}\n`)
}
