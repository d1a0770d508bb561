import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Workspace } from './workspace.ts'

/** Everything that a request or a piece of due work is told and may not look up by itself. */
export interface Call {
  readonly workspace: Workspace
  readonly actor: Actor
  /** The instant of the workspace's clock at which the call began. */
  readonly now: Instant
  readonly requestId: string
  /** The address from which the call came; none within one process. */
  readonly peer?: string | undefined
  /** The address that was asked; none within one process. */
  readonly url?: string | undefined
}

/**
 * A call of nobody but the system itself, for what is done without being asked.
 *
 * @param requestId what it is done for, as the activity log names it
 */
export function systemCall(workspace: Workspace, now: Instant, requestId: string): Call {
  return { workspace, actor: { kind: 'system' }, now, requestId }
}
