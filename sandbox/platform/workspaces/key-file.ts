import { basename, join } from 'node:path'
import type { JWK } from 'jose'
import { exportJWK } from 'jose/key/export'
import { generateKeyPair } from 'jose/key/generate/keypair'
import { wallIds } from '../../kernel/ids.ts'
import { ToldError } from '../../kernel/told-error.ts'
import { KEYS, readSealedFile, writeSealedFile } from '../storage/index.ts'

/** Ed25519: small, fast, and one algorithm leaves nothing to negotiate. */
export const SIGNING_ALGORITHM = 'EdDSA'

/** All credentials of a workspace derive from it. */
export interface KeyFile {
  /** Whose they are; earlier versions did not say. */
  readonly workspace?: string | undefined
  readonly secret: string
  readonly signing: JWK
}

/** What comes of new keys; told where they are needed and where they were made. */
const VOIDED = {
  en: 'every client secret, every password and second factor of made-up people, and every token of the workspace',
  fr: 'chaque secret de client, chaque mot de passe et second facteur des personnes inventées, et chaque jeton de l’espace de travail',
}

export const NEW_KEYS = {
  en: `{folder} has new keys, which void ${VOIDED.en}`,
  fr: `{folder} a de nouvelles clés, ce qui annule ${VOIDED.fr}`,
}

const REASONS = {
  missing: { en: 'the file is missing', fr: 'le fichier manque' },
  damaged: { en: 'it is not as it was written', fr: 'il n’est pas tel qu’il a été écrit' },
  foreign: {
    en: 'it is the key file of another workspace',
    fr: 'c’est le fichier de clés d’un autre espace de travail',
  },
} as const

/** The keys of a workspace are gone. New ones would void its credentials, so none are made unasked. */
export class KeysLost extends ToldError {
  override readonly name = 'KeysLost'

  constructor(path: string, state: keyof typeof REASONS) {
    const { en, fr } = REASONS[state]
    super({ en: `{path}: ${en}. ${WAYS_OUT.en}`, fr: `{path} : ${fr}. ${WAYS_OUT.fr}` }, { path })
  }
}

const WAYS_OUT = {
  en: `Put it back from a backup; or start once with --new-keys, which makes new keys and voids ${VOIDED.en}. Nothing was changed.`,
  fr: `Remettez-le d’une sauvegarde; ou démarrez une fois avec --new-keys, ce qui fait de nouvelles clés et annule ${VOIDED.fr}. Rien n’a été changé.`,
}

export async function makeKeys(): Promise<KeyFile> {
  const pair = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true })
  return { secret: wallIds.secret(), signing: await exportJWK(pair.privateKey) }
}

/** Makes the key file of a workspace, readable by its owner only. */
export async function makeKeyFile(folder: string): Promise<KeyFile> {
  const made = { workspace: basename(folder), ...(await makeKeys()) }
  await writeSealedFile(join(folder, KEYS), made)
  return made
}

/** @throws KeysLost when the file is not there as it was written */
export async function readKeyFile(folder: string): Promise<KeyFile> {
  const path = join(folder, KEYS)
  const found = await readSealedFile<KeyFile>(path)
  if (found === 'missing' || found === 'damaged') throw new KeysLost(path, found)
  const { workspace = basename(folder) } = found
  if (workspace !== basename(folder)) throw new KeysLost(path, 'foreign')
  return found
}
