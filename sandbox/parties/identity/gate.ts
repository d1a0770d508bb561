import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { requireAccess, type Access } from '../../platform/commands/index.ts'
import type { Connection, Env, Gate } from '../../platform/http/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { WORKSPACE_NOT_FOUND, type Call, type Workspace } from '../../platform/workspaces/index.ts'
import { verifyToken, workspaceNamed } from './access-token.ts'
import { bearerActor } from './bearer-actor.ts'
import {
  CREDENTIAL_MISSING,
  OTHER_WORKSPACE,
  TOKEN_EXPIRED,
  TOKEN_INVALID,
} from '../../platform/http/index.ts'
import { VerifiedTokens, type VerifiedToken } from './verified-tokens.ts'

/** Where the Gate finds workspaces; an unknown name never makes one. */
interface WorkspaceDirectory {
  readonly defaultName: string
  byName(name: string): Promise<Workspace | undefined>
}

interface GateOptions {
  readonly workspaces: WorkspaceDirectory
  /** SHA-256 in hex of the administrator's token; the token itself is not kept. */
  readonly adminTokenHash: string
  /** How many verified tokens are remembered. */
  readonly remembered?: number
}

const REMEMBERED = 10_000
const ADMINISTRATOR: Actor = { kind: 'administrator' }
const ANONYMOUS: Actor = { kind: 'anonymous' }

type Caller = Pick<Call, 'workspace' | 'actor' | 'now'>

/** The one door: from a request to who asks, of which workspace, at what time. */
export function makeGate(options: GateOptions): Gate {
  const gate = new TokenGate(options)
  return { open: (context, access) => gate.open(context, access) }
}

export function hashAdminToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

class TokenGate {
  readonly #workspaces: WorkspaceDirectory
  readonly #adminTokenHash: Buffer
  readonly #verified: VerifiedTokens

  constructor(options: GateOptions) {
    this.#workspaces = options.workspaces
    this.#adminTokenHash = Buffer.from(options.adminTokenHash, 'hex')
    this.#verified = new VerifiedTokens(options.remembered ?? REMEMBERED)
  }

  async open(context: Context<Env>, access: Access): Promise<Call> {
    const token = bearerToken(context.req.header('authorization'))
    const { workspace, actor, now } =
      access === 'anyone'
        ? await this.#openToAnyone(context, token)
        : await this.#identify(context, token, access)
    const peer = peerOf(context.env)
    const { url } = context.req
    return { workspace, actor, now, requestId: context.get('requestId'), peer, url }
  }

  /** A good token is honoured where none is needed, a bad one is overlooked: signing in must stay possible. */
  async #openToAnyone(context: Context<Env>, token: string | undefined): Promise<Caller> {
    const name = context.get('workspaceName')
    if (token !== undefined && name === undefined && !this.#isAdministrator(token)) {
      const caller = await this.#bearer(context, token).catch(overlookRefusal)
      if (caller !== undefined) return caller
    }
    return await this.#chosen(context, ANONYMOUS)
  }

  async #identify(
    context: Context<Env>,
    token: string | undefined,
    access: readonly Actor['kind'][],
  ): Promise<Caller> {
    if (token === undefined) throw new Refusal(CREDENTIAL_MISSING)
    if (this.#verified.get(token) === undefined && this.#isAdministrator(token)) {
      requireAccess(ADMINISTRATOR, access)
      return await this.#chosen(context, ADMINISTRATOR)
    }
    const caller = await this.#bearer(context, token)
    const name = context.get('workspaceName')
    if (name !== undefined && name !== caller.workspace.name) throw new Refusal(OTHER_WORKSPACE)
    requireAccess(caller.actor, access)
    return caller
  }

  async #bearer(context: Context<Env>, token: string): Promise<Caller> {
    const known = this.#verified.get(token)
    const workspaceName = known?.workspaceName ?? workspaceNamed(token)
    const workspace = await this.#workspaces.byName(workspaceName)
    if (workspace === undefined) throw new Refusal(TOKEN_INVALID)
    const verified = known?.keys === workspace.keys ? known : await this.#verify(token, workspace)
    const now = workspace.clock.now()
    context.set('caller', { workspace, now })
    if (now >= verified.expires * 1000) {
      this.#verified.drop(token)
      throw new Refusal(TOKEN_EXPIRED)
    }
    return remembered(context, { workspace, actor: await bearerActor(workspace, verified), now })
  }

  async #verify(token: string, workspace: Workspace): Promise<VerifiedToken> {
    this.#verified.drop(token)
    const claims = await verifyToken(token, workspace)
    const verified = { ...claims, workspaceName: workspace.name, keys: workspace.keys }
    this.#verified.add(token, verified)
    return verified
  }

  async #chosen(context: Context<Env>, actor: Actor): Promise<Caller> {
    const name = context.get('workspaceName') ?? this.#workspaces.defaultName
    const workspace = await this.#workspaces.byName(name)
    if (workspace === undefined) throw new Refusal(WORKSPACE_NOT_FOUND, { name })
    return remembered(context, { workspace, actor, now: workspace.clock.now() })
  }

  #isAdministrator(token: string): boolean {
    const given = createHash('sha256').update(token).digest()
    return (
      given.length === this.#adminTokenHash.length && timingSafeEqual(given, this.#adminTokenHash)
    )
  }
}

/** A caller that is refused after all is still named in the record of exchanges. */
function remembered(context: Context<Env>, caller: Caller): Caller {
  context.set('caller', caller)
  return caller
}

/**
 * The address at the other end of the connection. Headers that name another are no proof of it, and are
 * not looked at.
 */
function peerOf(env: Connection | undefined): string | undefined {
  return env?.incoming?.socket?.remoteAddress
}

const SCHEME = 'bearer '

/** Whether the text is a token at all is left to its verification, of which most calls are spared. */
function bearerToken(header: string | undefined): string | undefined {
  if (header?.slice(0, SCHEME.length).toLowerCase() !== SCHEME) return undefined
  return header.slice(SCHEME.length).trim()
}

function overlookRefusal(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
