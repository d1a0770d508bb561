import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { Misuse, type Input } from '../../sandbox/server/command-line/index.ts'
import type { REHEARSE } from '../../sandbox/server/commands/rehearse-description.ts'
import type { RehearsalSettings } from '../settings.ts'

export interface RehearsalOptions {
  readonly settings: RehearsalSettings
  /** Feature files, or folders of them; empty: those of the sandbox. */
  readonly paths: readonly string[]
  /** A tag expression; absent: every scenario. */
  readonly tags: string | undefined
  /** The result goes to a program. */
  readonly json: boolean
  /** The folder of the reports. */
  readonly out: string
}

/** @throws Misuse where a running sandbox is named without its token */
export function optionsOf({
  flags,
  operands,
}: Pick<Input<typeof REHEARSE.flags>, 'flags' | 'operands'>): RehearsalOptions {
  const { url, tags, seed, out, hashes: hash, 'admin-token': adminToken } = flags
  if (url !== undefined && adminToken === undefined) throw new Misuse(NO_TOKEN)
  const run = url === undefined ? 'r' : `r${randomBytes(4).toString('hex')}`
  const settings = { url, adminToken, seed, run, hash }
  const paths = operands.map((path) => resolve(path))
  return { settings, paths, tags, json: flags.json, out: resolve(out) }
}

const NO_TOKEN = {
  en: 'a running sandbox needs --admin-token or CES_ADMIN_TOKEN',
  fr: 'un bac à sable en marche exige --admin-token ou CES_ADMIN_TOKEN',
}
