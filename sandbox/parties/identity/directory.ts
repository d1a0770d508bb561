import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Env } from '../../platform/http/index.ts'
import { WORKSPACE_NOT_FOUND, type Workspace } from '../../platform/workspaces/index.ts'
import type { Identified } from './way.ts'

/** Where workspaces are found; an unknown name never makes one. */
export interface WorkspaceDirectory {
  readonly defaultName: string
  byName(name: string): Promise<Workspace | undefined>
}

/** An actor of no workspace, in the one that the base path names, else in the default one. */
export async function inChosen(
  context: Context<Env>,
  workspaces: WorkspaceDirectory,
  actor: Actor,
): Promise<Identified> {
  const name = context.get('workspaceName') ?? workspaces.defaultName
  const workspace = await workspaces.byName(name)
  if (workspace === undefined) throw new Refusal(WORKSPACE_NOT_FOUND, { name })
  return { workspace, actor, now: workspace.clock.now() }
}
