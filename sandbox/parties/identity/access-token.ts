import { decodeProtectedHeader } from 'jose/decode/protected_header'
import { JWTExpired } from 'jose/errors'
import { SignJWT } from 'jose/jwt/sign'
import { jwtVerify } from 'jose/jwt/verify'
import * as v from 'valibot'
import { serialId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { SIGNING_ALGORITHM, type Workspace } from '../../platform/workspaces/index.ts'
import { TOKEN_EXPIRED, TOKEN_INVALID } from '../../platform/http/index.ts'

/** Seconds of the workspace's clock. */
export const TOKEN_LIFETIME = 3600
const LONGEST_TOKEN = 4096
const TYPE = 'at+jwt'

/** What a token says of its bearer; all else is looked up, so that a change takes effect at once. */
export interface TokenClaims {
  readonly account: 'client' | 'person'
  readonly id: string
  readonly generation: number
  /** Seconds since the epoch, exclusive. */
  readonly expires: number
}

/** A bearer and what its token says of it. */
export interface TokenRequest {
  readonly account: TokenClaims['account']
  readonly id: string
  readonly generation: number
  /** The address of the workspace as the client sees it. */
  readonly issuer: string
  readonly scope?: string | undefined
}

/** Signs an access token (RFC 9068) that counts from that instant of the workspace's clock. */
export async function issueToken(
  transaction: Transaction,
  moment: { readonly workspace: Workspace; readonly now: Instant },
  request: TokenRequest,
): Promise<string> {
  const { workspace, now } = moment
  const issued = Math.floor(now / 1000)
  const serial = await transaction.next('token')
  return new SignJWT({
    account: request.account,
    gen: request.generation,
    client_id: request.account === 'client' ? request.id : 'portal',
    ...(request.scope !== undefined && { scope: request.scope }),
  })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: workspace.name, typ: TYPE })
    .setIssuer(request.issuer)
    .setSubject(request.id)
    .setAudience(audienceOf(workspace.name))
    .setIssuedAt(issued)
    .setExpirationTime(issued + TOKEN_LIFETIME)
    .setJti(serialId('token', serial))
    .sign(workspace.keys.signingKey)
}

/**
 * The name of the workspace that the token claims to be of; nothing is verified yet.
 *
 * @throws Refusal TOKEN_INVALID
 */
export function workspaceNamed(token: string): string {
  if (token.length > LONGEST_TOKEN) throw new Refusal(TOKEN_INVALID)
  try {
    const { kid } = decodeProtectedHeader(token)
    if (kid !== undefined && /^[\w.-]{1,64}$/.test(kid)) return kid
  } catch {
    throw new Refusal(TOKEN_INVALID)
  }
  throw new Refusal(TOKEN_INVALID)
}

const payload = v.object({
  sub: v.string(),
  exp: v.number(),
  gen: v.number(),
  account: v.picklist(['client', 'person']),
})

/**
 * The claims of a token that the workspace signed. The issuer is not compared: the same server has
 * several addresses on loopback, and the key is the workspace's own.
 *
 * @throws Refusal TOKEN_INVALID, TOKEN_EXPIRED
 */
export async function verifyToken(token: string, workspace: Workspace): Promise<TokenClaims> {
  try {
    const verified = await jwtVerify(token, workspace.keys.verificationKey, {
      algorithms: [SIGNING_ALGORITHM],
      audience: audienceOf(workspace.name),
      typ: TYPE,
      currentDate: new Date(workspace.clock.now()),
    })
    const { sub, exp, gen, account } = v.parse(payload, verified.payload)
    return { account, id: sub, generation: gen, expires: exp }
  } catch (error) {
    throw new Refusal(error instanceof JWTExpired ? TOKEN_EXPIRED : TOKEN_INVALID)
  }
}

function audienceOf(workspaceName: string): string {
  return `urn:ces-sandbox:${workspaceName}`
}
