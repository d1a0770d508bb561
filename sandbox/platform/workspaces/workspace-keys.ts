import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CryptoKey, JWK } from 'jose'
import { importJWK } from 'jose/key/import'
import { SIGNING_ALGORITHM, type KeyFile } from './key-file.ts'

export interface WorkspaceKeys {
  /** A secret of this workspace for that purpose: the same each time, unguessable without the key file. */
  derive(...purpose: readonly string[]): string
  readonly signingKey: CryptoKey
  readonly verificationKey: CryptoKey
  /** What `/.well-known/jwks.json` publishes. */
  readonly publicJwk: JWK
}

/**
 * All credentials of a workspace derive from its keys, so that none is in the journal and a restored
 * snapshot keeps them.
 *
 * @param kid the name of the workspace
 */
export async function workspaceKeys(kid: string, file: KeyFile): Promise<WorkspaceKeys> {
  const { d: _private, ...publicPart } = file.signing
  return {
    derive: (...purpose) =>
      createHmac('sha256', file.secret).update(purpose.join('\u0000')).digest('base64url'),
    signingKey: await importKey(file.signing),
    verificationKey: await importKey(publicPart),
    publicJwk: { ...publicPart, kid, use: 'sig', alg: SIGNING_ALGORITHM },
  }
}

/** Compares in a time that does not tell how much was right. */
export function sameSecret(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) =>
    createHmac('sha256', 'compare').update(text).digest(),
  )
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, SIGNING_ALGORITHM)
  if (key instanceof Uint8Array) throw new Error('a signing key that is no key pair')
  return key
}
