import { BlockList, isIPv6 } from 'node:net'
import { isLoopbackOrigin } from '../platform/http/index.ts'
import { PROFILES, type Profile } from '../platform/workspaces/index.ts'
import { Misuse, type Environment } from './command-line/index.ts'
import type { StartFlags } from './commands/start-flags.ts'

/** Everything that may be set from outside, complete and checked. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Whether other machines may reach it. */
  readonly exposed: boolean
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
  /** Whether the workspace is deleted first. */
  readonly anew: boolean
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
  const exposed = !isLoopback(flags.host)
  if (exposed) requireExposable(flags, adminToken)
  return {
    host: flags.host,
    port: Number(flags.port),
    exposed,
    data: flags.data,
    profile: profileOf(flags.profile),
    seed: flags.seed,
    workspace: flags.workspace,
    adminToken,
    exchangeUpstream: flags['exchange-upstream'],
    corsOrigins: parseOrigins(flags['cors-origin']),
    anew: flags.reset,
    repair: flags.repair,
    newKeys: flags['new-keys'],
  }
}

/** Of a name that the table of flags allows. */
function profileOf(text: string): Profile {
  return PROFILES.find((known) => known === text) ?? 'demo'
}

/** @throws Misuse unless it is asked for, and the administrator's token is nobody else's */
function requireExposable({ host, expose }: StartFlags, adminToken: string | undefined): void {
  if (!expose) throw new Misuse(NOT_EXPOSED, { host })
  if (adminToken === undefined) throw new Misuse(NO_TOKEN_OF_ONES_OWN, { host })
}

const NOT_EXPOSED = {
  en: 'host is "{host}", where other machines reach it: whoever can connect could read and write all that needs no secret, in clear text; add --expose if that is meant, or leave --host out',
  fr: 'host est « {host} », où d’autres machines l’atteignent : quiconque s’y connecte pourrait lire et écrire tout ce qui n’exige pas de secret, en clair; ajoutez --expose si c’est voulu, ou laissez --host',
}
const NO_TOKEN_OF_ONES_OWN = {
  en: 'to expose it on "{host}", choose an administrator’s token of your own in CES_ADMIN_TOKEN: the one that is made at each start is meant for this machine',
  fr: 'pour l’exposer sur « {host} », choisissez dans CES_ADMIN_TOKEN un jeton d’administrateur à vous : celui qui est fait à chaque démarrage est pour cette machine',
}

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

function isLoopback(host: string): boolean {
  if (host.toLowerCase() === 'localhost') return true
  return LOOPBACK.check(host, isIPv6(host) ? 'ipv6' : 'ipv4')
}

const SHORTEST_TOKEN = 16

function parseAdminToken(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (text.length >= SHORTEST_TOKEN) return text
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
