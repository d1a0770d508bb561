import type { Instant } from '../../kernel/time.ts'
import type { Listener } from '../facts/index.ts'
import type { Reader, Store } from '../storage/index.ts'
import type { WorkspaceClock } from './workspace-clock.ts'
import type { WorkspaceKeys } from './workspace-keys.ts'

/** One isolated simulation: nothing in it is shared with another. */
export interface Workspace {
  readonly name: string
  readonly store: Store
  readonly clock: WorkspaceClock
  readonly keys: WorkspaceKeys
  /** Who hears of what happens in it, in this order. */
  readonly listeners: readonly Listener[]
  /** Whether work is due by now, of which that transaction may have planned some. */
  isDue(reader: Reader): Promise<boolean>
  /** Does the work that is due by now. */
  settle(): Promise<void>
}

/** Told of a failure that no caller waits for, and of where it happened. */
export type OnFailure = (error: unknown, where: string) => void

/** What happened at one moment while the clock moved. */
export interface Happening {
  readonly at: Instant
  readonly kind: string
  readonly subject: string
}
