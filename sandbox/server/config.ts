import { isLoopbackOrigin } from '../platform/http/index.ts'
import { PROFILES, type Profile } from '../platform/workspaces/index.ts'
import { Misuse, type Environment } from './command-line/index.ts'
import type { StartFlags } from './commands/start-flags.ts'

/** Everything that may be set from outside, complete and checked. */
export interface Config {
  readonly host: string
  readonly port: number
  /** The folder of all workspaces. */
  readonly data: string
  readonly profile: Profile
  readonly seed: string
  readonly workspace: string
  /** Absent: a new one at every start. */
  readonly adminToken: string | undefined
  /** Address of an exchange-rate API in the shape of CBSA’s; absent: the simulated one. */
  readonly exchangeUpstream: string | undefined
  /** Pages that a browser lets read the answers. */
  readonly corsOrigins: readonly string[]
  readonly repair: boolean
  readonly newKeys: boolean
}

/**
 * What flags mean together, and with the token, which the environment alone tells.
 *
 * @throws Misuse that names the setting and its allowed values
 */
export function configOf(flags: StartFlags, environment: Environment): Config {
  const adminToken = parseAdminToken(environment['CES_ADMIN_TOKEN'])
  return {
    host: flags.host,
    port: Number(flags.port),
    data: flags.data,
    profile: profileOf(flags.profile),
    seed: flags.seed,
    workspace: flags.workspace,
    adminToken,
    exchangeUpstream: flags['exchange-upstream'],
    corsOrigins: parseOrigins(flags['cors-origin']),
    repair: flags.repair,
    newKeys: flags['new-keys'],
  }
}

/** Of a name that the table of flags allows. */
function profileOf(text: string): Profile {
  return PROFILES.find((known) => known === text) ?? 'demo'
}

const SHORTEST_TOKEN = 16

function parseAdminToken(text: string | undefined): string | undefined {
  if (text === undefined || text.length >= SHORTEST_TOKEN) return text
  throw new Misuse(TOKEN_TOO_SHORT, { shortest: SHORTEST_TOKEN })
}

const TOKEN_TOO_SHORT = {
  en: 'CES_ADMIN_TOKEN must have at least {shortest} characters',
  fr: 'CES_ADMIN_TOKEN doit avoir au moins {shortest} caractères',
}

function parseOrigins(origins: readonly string[]): readonly string[] {
  const foreign = origins.find((origin) => !isLoopbackOrigin(origin))
  if (foreign === undefined) return origins
  throw new Misuse(FOREIGN_ORIGIN, { origin: foreign })
}

const FOREIGN_ORIGIN = {
  en: 'cors-origin is "{origin}"; it must be http://localhost, http://127.0.0.1 or http://[::1] with a port or :*',
  fr: 'cors-origin est « {origin} »; il faut http://localhost, http://127.0.0.1 ou http://[::1] avec un port ou :*',
}
