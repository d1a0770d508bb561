import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import {
  CREDENTIALS_AMBIGUOUS,
  TOKEN_EXPIRED,
  TOKEN_INVALID,
  toldOf,
  type Env,
} from '../../platform/http/index.ts'
import type { Workspace } from '../../platform/workspaces/index.ts'
import { verifyToken, workspaceNamed } from './access-token.ts'
import { bearerActor } from './bearer-actor.ts'
import { inChosen, type WorkspaceDirectory } from './directory.ts'
import { VerifiedTokens, type VerifiedToken } from './verified-tokens.ts'
import type { Identified, Way } from './way.ts'

interface BearerOptions {
  readonly workspaces: WorkspaceDirectory
  /** SHA-256 in hex of the administrator's token; the token itself is not kept. */
  readonly adminTokenHash: string
  /** How many verified tokens are remembered. */
  readonly remembered?: number
}

const REMEMBERED = 10_000
const ADMINISTRATOR: Actor = { kind: 'administrator' }

export function hashAdminToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** By the access token of a client or a person, or by the administrator's token (RFC 6750, section 2.1). */
export class Bearer implements Way {
  readonly scheme = 'Bearer'
  readonly #workspaces: WorkspaceDirectory
  readonly #adminTokenHash: Buffer
  readonly #verified: VerifiedTokens

  constructor(options: BearerOptions) {
    this.#workspaces = options.workspaces
    this.#adminTokenHash = Buffer.from(options.adminTokenHash, 'hex')
    this.#verified = new VerifiedTokens(options.remembered ?? REMEMBERED)
  }

  find(context: Context<Env>): (() => Promise<Identified>) | undefined {
    const token = bearerToken(context.req.header('authorization'))
    return token === undefined ? undefined : () => this.#identify(context, token)
  }

  #identify(context: Context<Env>, token: string): Promise<Identified> {
    const known = this.#verified.get(token)
    return known === undefined && this.#isAdministrator(token)
      ? inChosen(context, this.#workspaces, ADMINISTRATOR)
      : this.#bearer(context, token, known)
  }

  async #bearer(
    context: Context<Env>,
    token: string,
    known: VerifiedToken | undefined,
  ): Promise<Identified> {
    const workspace = await this.#workspaces.byName(known?.workspaceName ?? workspaceNamed(token))
    if (workspace === undefined) throw new Refusal(TOKEN_INVALID)
    const verified = known?.keys === workspace.keys ? known : await this.#verify(token, workspace)
    const now = workspace.clock.now()
    toldOf(context).caller = { workspace, now }
    if (now >= verified.expires * 1000) {
      this.#verified.drop(token)
      throw new Refusal(TOKEN_EXPIRED)
    }
    return { workspace, actor: await bearerActor(workspace, verified), now }
  }

  async #verify(token: string, workspace: Workspace): Promise<VerifiedToken> {
    this.#verified.drop(token)
    const claims = await verifyToken(token, workspace)
    const verified = { ...claims, workspaceName: workspace.name, keys: workspace.keys }
    this.#verified.add(token, verified)
    return verified
  }

  #isAdministrator(token: string): boolean {
    const given = createHash('sha256').update(token).digest()
    return (
      given.length === this.#adminTokenHash.length && timingSafeEqual(given, this.#adminTokenHash)
    )
  }
}

const PREFIX = 'bearer '
/** Where a header was sent twice, its values are joined. */
const SECOND = /,\s*bearer /i

/**
 * Whether the text is a token at all is left to its verification, of which most calls are spared.
 *
 * @throws Refusal CREDENTIALS_AMBIGUOUS
 */
function bearerToken(header: string | undefined): string | undefined {
  if (header?.slice(0, PREFIX.length).toLowerCase() !== PREFIX) return undefined
  if (header.includes(',') && SECOND.test(header)) throw new Refusal(CREDENTIALS_AMBIGUOUS)
  return header.slice(PREFIX.length).trim()
}
