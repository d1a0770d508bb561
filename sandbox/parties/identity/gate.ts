import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { missingFor, requireAccess, type Access } from '../../platform/commands/index.ts'
import {
  CREDENTIAL_SCHEME_UNKNOWN,
  CREDENTIALS_AMBIGUOUS,
  OTHER_WORKSPACE,
  toldOf,
  type Connection,
  type Env,
  type Gate,
} from '../../platform/http/index.ts'
import { inChosen, type WorkspaceDirectory } from './directory.ts'
import type { Identified, Way } from './way.ts'

interface GateOptions {
  readonly workspaces: WorkspaceDirectory
  /** In which a request can say who makes it; it uses one of them at a time. */
  readonly ways: readonly Way[]
}

const ANONYMOUS: Actor = { kind: 'anonymous' }

/** The one door: from a request to who asks, of which workspace, at what time. */
export function makeGate({ workspaces, ways }: GateOptions): Gate {
  const findCaller = (context: Context<Env>, access: Access): Promise<Identified> =>
    access === 'anyone' ? anyone(context, workspaces, ways) : somebody(context, access, ways)
  return {
    open: async (context, access) => {
      const { workspace, actor, now } = await findCaller(context, access)
      const { url } = context.req
      const requestId = context.get('requestId')
      return { workspace, actor, now, requestId, peer: peerOf(context.env), url }
    },
  }
}

/** A good credential is honoured where none is needed, a bad one is overlooked: signing in must stay possible. */
async function anyone(
  context: Context<Env>,
  workspaces: WorkspaceDirectory,
  ways: readonly Way[],
): Promise<Identified> {
  if (context.get('workspaceName') === undefined) {
    const caller = await identified(context, ways).catch(overlookRefusal)
    // The administrator is of no workspace.
    if (caller !== undefined && caller.actor.kind !== 'administrator') {
      return remembered(context, caller)
    }
  }
  return remembered(context, await inChosen(context, workspaces, ANONYMOUS))
}

/** @throws Refusal CREDENTIAL_SCHEME_UNKNOWN, OTHER_WORKSPACE, and whatever requireAccess does */
async function somebody(
  context: Context<Env>,
  access: Access,
  ways: readonly Way[],
): Promise<Identified> {
  const caller = await (credentialOf(context, ways)?.() ?? nobody(context, access, ways))
  remembered(context, caller)
  const name = context.get('workspaceName')
  if (name !== undefined && name !== caller.workspace.name) throw new Refusal(OTHER_WORKSPACE)
  requireAccess(caller.actor, access)
  return caller
}

/**
 * The address at the other end of the connection. Headers that name another are no proof of it, and are
 * not looked at.
 */
function peerOf(env: Connection | undefined): string | undefined {
  return env?.incoming?.socket?.remoteAddress
}

/** Async, so that two credentials are a refusal of the promise as well. */
async function identified(
  context: Context<Env>,
  ways: readonly Way[],
): Promise<Identified | undefined> {
  return await credentialOf(context, ways)?.()
}

/**
 * The one credential of the request.
 *
 * @throws Refusal CREDENTIALS_AMBIGUOUS where it has two, which might be of different callers
 */
function credentialOf(context: Context<Env>, ways: readonly Way[]): ReturnType<Way['find']> {
  let found: ReturnType<Way['find']>
  for (const way of ways) {
    const one = way.find(context)
    if (one === undefined) continue
    if (found !== undefined) throw new Refusal(CREDENTIALS_AMBIGUOUS)
    found = one
  }
  return found
}

/** What was sent is not repeated: where no scheme was named, it may be the secret itself. */
function nobody(context: Context<Env>, access: Access, ways: readonly Way[]): never {
  const [scheme = ''] = (context.req.header('authorization') ?? '').split(' ')
  const known = ways.flatMap((way) => way.scheme ?? [])
  const isKnown = known.some((one) => one.toLowerCase() === scheme.toLowerCase())
  if (scheme === '' || isKnown) throw new Refusal(missingFor(access))
  throw new Refusal(CREDENTIAL_SCHEME_UNKNOWN, { known: known.join(', ') })
}

/** A caller that is refused after all is still named in the record of exchanges. */
function remembered(context: Context<Env>, caller: Identified): Identified {
  toldOf(context).caller = caller
  return caller
}

function overlookRefusal(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
