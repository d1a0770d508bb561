import { base64url, calculateJwkThumbprint, compactVerify, importJWK, type JWK } from 'jose'
import * as v from 'valibot'
import { ToldError } from '../../../sandbox/kernel/told-error.ts'
import { Temporal } from '../../../sandbox/kernel/temporal.ts'
import type { ScenarioRecord } from '../record.ts'
import { readChain } from './evidence.ts'
import { ALGORITHM, TYPE } from './key.ts'
import { statementSchema, sumOfRequirements, sumOfSuites, type Statement } from './statement.ts'

export interface Presented {
  /** The whole of the file. */
  readonly certificate: string
  readonly evidence: string
  /** That the vendor published; absent: the one in the certificate, which proves no origin. */
  readonly key?: JWK | undefined
  readonly now: Temporal.Instant
}

export interface Verified {
  readonly statement: Statement
  readonly records: readonly ScenarioRecord[]
  readonly thumbprint: string
  /** Whether the suites and requirements here are those that it names, so that a replay can be compared. */
  readonly isOfThisRevision: boolean
}

/** @throws ToldError that says what is not as it was signed, and where */
export async function verify({ certificate, evidence, key, now }: Presented): Promise<Verified> {
  const { statement, thumbprint } = await verifiedStatement(certificate, key)
  const read = readChain(evidence, statement.evidence)
  if ('line' in read) throw new ToldError(EVIDENCE_CHANGED, { line: read.line })
  if (Temporal.Instant.compare(now, Temporal.Instant.from(statement.validUntil)) > 0) {
    throw new ToldError(EXPIRED, { until: statement.validUntil })
  }
  const isOfThisRevision =
    statement.requirements.sha256 === sumOfRequirements() &&
    statement.suites.sha256 === (await sumOfSuites())
  return { statement, records: read, thumbprint, isOfThisRevision }
}

async function verifiedStatement(text: string, given: JWK | undefined) {
  const jws = canonical(text)
  const [head = ''] = jws.split('.')
  const header = parsed(head)
  const key = given ?? header?.jwk
  if (header?.typ !== TYPE || key === undefined) throw new ToldError(NO_CERTIFICATE)
  try {
    const { payload } = await compactVerify(jws, await importJWK(key, ALGORITHM), {
      algorithms: [ALGORITHM],
    })
    const statement = v.parse(statementSchema, JSON.parse(new TextDecoder().decode(payload)))
    return { statement, thumbprint: await calculateJwkThumbprint(key) }
  } catch (error) {
    throw new ToldError(given === undefined ? CHANGED : NOT_OF_KEY, {}, { cause: error })
  }
}

interface Header {
  readonly typ?: string
  readonly jwk?: JWK
}

function parsed(part: string): Header | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(base64url.decode(part))) as Header
  } catch {
    return undefined
  }
}

/** Base64 has spare bits in its last letter, and files have ends of lines: neither may differ. */
function canonical(text: string): string {
  const jws = text.slice(0, -1)
  const parts = jws.split('.')
  const isPlain = text.endsWith('\n') && parts.length === 3 && parts.every(isExact)
  if (!isPlain) throw new ToldError(NO_CERTIFICATE)
  return jws
}

function isExact(part: string): boolean {
  try {
    return part !== '' && base64url.encode(base64url.decode(part)) === part
  } catch {
    return false
  }
}

const NO_CERTIFICATE = {
  en: 'the file is no certificate, or not as it was written',
  fr: 'le fichier n’est pas un certificat, ou pas tel qu’il a été écrit',
}
const CHANGED = {
  en: 'the certificate is not as it was signed',
  fr: 'le certificat n’est pas tel qu’il a été signé',
}
const NOT_OF_KEY = {
  en: 'the certificate is not as it was signed, or another key signed it',
  fr: 'le certificat n’est pas tel qu’il a été signé, ou une autre clé l’a signé',
}
const EVIDENCE_CHANGED = {
  en: 'the evidence is not that of the certificate: line {line} is not as it was seen',
  fr: 'les preuves ne sont pas celles du certificat : la ligne {line} n’est pas telle qu’on l’a vue',
}
const EXPIRED = {
  en: 'the certificate was valid until {until}; have the candidate certified anew',
  fr: 'le certificat était valable jusqu’au {until}; faites certifier le candidat de nouveau',
}
