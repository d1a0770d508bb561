import type { Store } from '../storage/index.ts'
import type { WorkspaceClock } from './workspace-clock.ts'
import type { WorkspaceKeys } from './workspace-keys.ts'

/** One isolated simulation: nothing in it is shared with another. */
export interface Workspace {
  readonly name: string
  readonly store: Store
  readonly clock: WorkspaceClock
  readonly keys: WorkspaceKeys
}
