import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { Misuse, type Values } from '../../sandbox/server/command-line/index.ts'
import type { REHEARSE } from '../../sandbox/server/commands/rehearse-description.ts'
import type { RehearsalSettings } from '../settings.ts'

export interface RehearsalOptions {
  readonly settings: RehearsalSettings
  /** A tag expression; absent: every scenario. */
  readonly tags: string | undefined
  /** The folder of the reports. */
  readonly out: string
}

/** @throws Misuse where a running sandbox is named without its token */
export function optionsOf(flags: Values<typeof REHEARSE.flags>): RehearsalOptions {
  const { url, tags, seed, out, hashes: hash, 'admin-token': adminToken } = flags
  if (url !== undefined && adminToken === undefined) throw new Misuse(NO_TOKEN)
  const run = url === undefined ? 'r' : `r${randomBytes(4).toString('hex')}`
  return { settings: { url, adminToken, seed, run, hash }, tags, out: resolve(out) }
}

const NO_TOKEN = {
  en: 'a running sandbox needs --admin-token or CES_ADMIN_TOKEN',
  fr: 'un bac à sable en marche exige --admin-token ou CES_ADMIN_TOKEN',
}
