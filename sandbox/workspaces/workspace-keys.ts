import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CryptoKey, JWK } from 'jose'
import { exportJWK } from 'jose/key/export'
import { generateKeyPair } from 'jose/key/generate/keypair'
import { importJWK } from 'jose/key/import'
import { wallIds } from '../kernel/ids.ts'

/** Ed25519: small, fast, and one algorithm leaves nothing to negotiate. */
export const SIGNING_ALGORITHM = 'EdDSA'

export interface WorkspaceKeys {
  /** A secret of this workspace for that purpose: the same each time, unguessable without the key file. */
  derive(...purpose: readonly string[]): string
  readonly signingKey: CryptoKey
  readonly verificationKey: CryptoKey
  /** What `/.well-known/jwks.json` publishes. */
  readonly publicJwk: JWK
}

interface KeyFile {
  readonly secret: string
  readonly signing: JWK
}

/**
 * Reads the key file of a workspace or makes one, readable by its owner only. All credentials of
 * the workspace derive from it, so that none is in the journal and a restored snapshot keeps them.
 */
export async function openKeys(folder: string | undefined, kid: string): Promise<WorkspaceKeys> {
  const file = folder === undefined ? await makeKeys() : await readOrMake(folder)
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

async function readOrMake(folder: string): Promise<KeyFile> {
  const path = join(folder, 'keys.json')
  try {
    return parseKeyFile(await readFile(path, 'utf8'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = await makeKeys()
  await writeWhole(path, JSON.stringify(made))
  return made
}

/** A crash leaves the old file or the whole new one, never a part. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, path)
  const folder = await open(dirname(path))
  await folder.sync()
  await folder.close()
}

async function makeKeys(): Promise<KeyFile> {
  const pair = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true })
  return { secret: wallIds.secret(), signing: await exportJWK(pair.privateKey) }
}

function parseKeyFile(text: string): KeyFile {
  return JSON.parse(text) as KeyFile
}
