import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CompactSign, importJWK } from 'jose'
import { Temporal } from '../../../sandbox/kernel/temporal.ts'
import type { Attempts } from '../attempts.ts'
import type { Told } from '../told.ts'
import { badgeOf } from './badge.ts'
import { chainOf, EVIDENCE } from './evidence.ts'
import { ALGORITHM, signingKey, TYPE, type SigningKey } from './key.ts'
import { statementOf, type Statement } from './statement.ts'

export const CERTIFICATE = 'certificate.jws'
const BADGE = 'badge.svg'
const PUBLIC_KEY = 'certificate-key.json'

export interface Issued {
  readonly statement: Statement
  readonly thumbprint: string
}

/**
 * Leaves the evidence of a run, and a certificate where it was complete and every must of its scope was met.
 * A certificate of an earlier run, whose evidence this replaces, is removed.
 */
export async function issue(told: Told, attempts: Attempts): Promise<Issued | undefined> {
  const { options, records, verdict } = told
  const at = (name: string): string => join(options.out, name)
  const chain = chainOf(records)
  for (const name of [CERTIFICATE, BADGE]) await rm(at(name), { force: true })
  await writeFile(at(EVIDENCE), chain.text)
  if (verdict !== 'certified' || !options.isComplete) return undefined
  const key = await signingKey(options.key)
  const statement = await statementOf(told, { chain, attempts, issuedAt: Temporal.Now.instant() })
  const jws = await signed(statement, key)
  await writeFile(at(CERTIFICATE), `${jws}\n`)
  await writeFile(at(PUBLIC_KEY), `${JSON.stringify({ ...key.open, kid: key.thumbprint })}\n`)
  const badge = badgeOf(statement, jws)
  await writeFile(at(BADGE), badge)
  return { statement, thumbprint: key.thumbprint }
}

/** In compact form, with the public key that it is to be compared with. */
export async function signed(statement: Statement, key: SigningKey): Promise<string> {
  const header = { alg: ALGORITHM, typ: TYPE, kid: key.thumbprint, jwk: key.open }
  return await new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader(header)
    .sign(await importJWK(key.secret, ALGORITHM))
}
