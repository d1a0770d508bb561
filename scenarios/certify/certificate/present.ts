import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { JWK } from 'jose'
import { Temporal } from '../../../sandbox/kernel/temporal.ts'
import { Misuse, say, type Language } from '../../../sandbox/server/command-line/index.ts'
import { EVIDENCE } from './evidence.ts'
import type { Presented, Verified } from './verify.ts'

/** @throws Misuse where a file cannot be read, or the key is none */
export async function presentedIn(file: string, keyFile: string | undefined): Promise<Presented> {
  return {
    certificate: await textOf(file),
    evidence: await textOf(join(dirname(file), EVIDENCE)),
    ...(keyFile !== undefined && { key: keyIn(await textOf(keyFile), keyFile) }),
    now: Temporal.Now.instant(),
  }
}

async function textOf(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Misuse(NO_FILE, { file }, { cause: error })
  })
}

function keyIn(text: string, file: string): JWK {
  try {
    const key = JSON.parse(text) as JWK
    if (key.kty === 'OKP') return key
  } catch {
    // It is told below.
  }
  throw new Misuse(NO_KEY, { file })
}

/** What a certificate is worth, for people. */
export function sayingOf(
  { statement, thumbprint, isOfThisRevision }: Verified,
  language: Language,
): string {
  const { candidate, scope, met, warned, excluded, requirements, evidence, validUntil } = statement
  const told = {
    candidate,
    scope: scope.join(', '),
    met: met.length,
    warned: warned.join(', ') || '–',
    excluded: excluded.join(', ') || '–',
    revision: requirements.revision,
    calls: evidence.calls,
    until: validUntil,
    key: thumbprint,
  }
  const revision = say(language, isOfThisRevision ? SAME_SUITES : OTHER_SUITES)
  return `${say(language, HOLDS, told)}\n${revision}\n`
}

const HOLDS = {
  en: `{candidate} is certified for {scope}.
Requirements of revision {revision} that are met: {met}; only warned of: {warned}; not checked: {excluded}.
Calls that were seen: {calls}. Valid until {until}.
Nothing was changed since the key {key} signed it; compare that with what the vendor published.`,
  fr: `{candidate} est certifié pour {scope}.
Exigences satisfaites de la révision {revision} : {met}; seulement averties : {warned}; non vérifiées : {excluded}.
Appels vus : {calls}. Valable jusqu’au {until}.
Rien n’a changé depuis la signature par la clé {key}; comparez-la à celle que le fournisseur a publiée.`,
}
const SAME_SUITES = {
  en: 'The suites are those of this version; ces certificate replay plays them again.',
  fr: 'Les suites sont celles de cette version; ces certificate replay les rejoue.',
}
const OTHER_SUITES = {
  en: 'The suites are not those of this version; replay it with the version that it names.',
  fr: 'Les suites ne sont pas celles de cette version; rejouez-le avec la version qu’il nomme.',
}
const NO_FILE = { en: '{file} cannot be read', fr: '{file} ne peut être lu' }
const NO_KEY = {
  en: '{file} holds no Ed25519 key as a JWK',
  fr: '{file} ne contient pas de clé Ed25519 en JWK',
}
