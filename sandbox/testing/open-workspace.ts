import { standingClock } from '../kernel/testing/standing-clock.ts'
import { openMemoryStorage } from '../platform/storage/index.ts'
import {
  workspaceCollections,
  Workspaces,
  type OpenWorkspace,
} from '../platform/workspaces/index.ts'

type WorkspacesOptions = ConstructorParameters<typeof Workspaces>[0]

/** Beside the collections that every workspace has. */
export type WorkspaceParts = Partial<WorkspacesOptions> & {
  /** The workspace's name unless given. */
  readonly seed?: string
}

export interface OpenedWorkspace extends AsyncDisposable {
  readonly workspaces: Workspaces
  readonly workspace: OpenWorkspace
}

/** New Year of 2026 by UTC, which is still the year before in Toronto. */
export const WALL_START = Date.UTC(2026, 0, 1)

/** One workspace in memory, made of what a test needs; a failure ends the test unless it is heard. */
export async function openWorkspace(parts: WorkspaceParts = {}): Promise<OpenedWorkspace> {
  const { collections = [], defaultName: name = 'main', seed = name, ...more } = parts
  const workspaces = new Workspaces({
    storage: await openMemoryStorage(),
    folder: undefined,
    seeder: () => Promise.resolve(),
    dueHandlers: {},
    wall: standingClock(WALL_START),
    idleMilliseconds: Infinity,
    onFailure: (error) => {
      throw error
    },
    ...more,
    collections: [...workspaceCollections, ...collections],
    defaultName: name,
  })
  const workspace = await workspaces.create({ name, profile: 'demo', seed })
  const dispose = (): Promise<void> => workspaces[Symbol.asyncDispose]()
  return { workspaces, workspace, [Symbol.asyncDispose]: dispose }
}
