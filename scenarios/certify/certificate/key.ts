import { readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { Misuse } from '../../../sandbox/server/command-line/index.ts'
import { hasCode, makeFolders } from '../../../sandbox/platform/storage/index.ts'

/** Signs certificates; whoever publishes its public half vouches for what it signed. */
export interface SigningKey {
  readonly secret: JWK
  readonly open: JWK
  /** RFC 7638, by which people compare keys. */
  readonly thumbprint: string
}

export const ALGORITHM = 'EdDSA'
/** Of certificates, so that nothing else that the key signed passes for one. */
export const TYPE = 'ces-certificate+jws'

/** The key of that file, which is made when it is absent. @throws Misuse where it holds none */
export async function signingKey(file: string): Promise<SigningKey> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw new Misuse(UNUSABLE, { file }, { cause: error })
  })
  const secret = text === undefined ? await made(file) : parsed(text, file)
  const { kty, crv, x } = secret
  const open = { kty, crv, x, alg: ALGORITHM, use: 'sig' } as JWK
  return { secret, open, thumbprint: await calculateJwkThumbprint(open) }
}

async function made(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true, crv: 'Ed25519' })
  const secret = await exportJWK(privateKey)
  await makeFolders(dirname(file))
  await writeFile(file, `${JSON.stringify(secret)}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

function parsed(text: string, file: string): JWK {
  try {
    const jwk = JSON.parse(text) as JWK
    if (jwk.kty === 'OKP' && typeof jwk.d === 'string' && typeof jwk.x === 'string') return jwk
  } catch {
    // It is told below.
  }
  throw new Misuse(NO_KEY, { file })
}

const UNUSABLE = {
  en: '{file} cannot be read; choose another with --key',
  fr: '{file} ne peut être lu; choisissez-en un autre avec --key',
}
const NO_KEY = {
  en: '{file} holds no private Ed25519 key as a JWK; choose another with --key',
  fr: '{file} ne contient pas de clé privée Ed25519 en JWK; choisissez-en un autre avec --key',
}
