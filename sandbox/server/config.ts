import { parseArgs } from 'node:util'
import { isLoopbackOrigin } from '../platform/http/index.ts'
import { PROFILES, type Profile } from '../platform/workspaces/index.ts'

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

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const SETTINGS = {
  host: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  profile: { type: 'string' },
  seed: { type: 'string' },
  workspace: { type: 'string' },
  'exchange-upstream': { type: 'string' },
  'cors-origin': { type: 'string', multiple: true },
  repair: { type: 'boolean', default: false },
  'new-keys': { type: 'boolean', default: false },
} as const

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Flags win over the environment, the environment over the defaults.
 *
 * @throws ConfigError that names the setting and its allowed values
 */
export function readConfig(args: readonly string[], environment: Environment): Config {
  const flags = parseFlags(args)
  const setting = (name: keyof typeof SETTINGS): string | undefined => {
    const flag = flags[name]
    return typeof flag === 'string' ? flag : environment[environmentName(name)]
  }
  return {
    host: setting('host') ?? '127.0.0.1',
    port: parsePort(setting('port') ?? '8787'),
    data: setting('data') ?? '.data',
    profile: parseProfile(setting('profile') ?? 'demo'),
    seed: setting('seed') ?? 'ces',
    workspace: setting('workspace') ?? 'default',
    adminToken: parseAdminToken(environment['CES_ADMIN_TOKEN']),
    exchangeUpstream: parseAddress(setting('exchange-upstream')),
    corsOrigins: parseOrigins(flags['cors-origin'] ?? [environment['CES_CORS_ORIGIN'] ?? '']),
    repair: flags.repair,
    newKeys: flags['new-keys'],
  }
}

function environmentName(flag: string): string {
  return `CES_${flag.toUpperCase().replaceAll('-', '_')}`
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: SETTINGS, strict: true }).values
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : 'the flags cannot be read')
  }
}

/** 0 lets the system choose a free port. */
function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new ConfigError(`port is "${text}"; it must be a number from 0 to 65535`)
}

function parseProfile(text: string): Profile {
  const profile = PROFILES.find((known) => known === text)
  if (profile !== undefined) return profile
  throw new ConfigError(`profile is "${text}"; it must be one of ${PROFILES.join(', ')}`)
}

const SHORTEST_TOKEN = 16

function parseAdminToken(text: string | undefined): string | undefined {
  if (text === undefined || text.length >= SHORTEST_TOKEN) return text
  throw new ConfigError(`CES_ADMIN_TOKEN must have at least ${String(SHORTEST_TOKEN)} characters`)
}

function parseAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (URL.parse(text)?.protocol.startsWith('http') === true) return text
  throw new ConfigError(`exchange-upstream is "${text}"; it must be an http or https address`)
}

/** Given several times, or with commas between. */
function parseOrigins(texts: readonly string[]): readonly string[] {
  const origins = texts.flatMap((text) => text.split(',')).map((text) => text.trim())
  const named = origins.filter((origin) => origin !== '')
  const foreign = named.find((origin) => !isLoopbackOrigin(origin))
  if (foreign === undefined) return named
  throw new ConfigError(
    `cors-origin is "${foreign}"; it must be http://localhost, http://127.0.0.1 or http://[::1] with a port or :*`,
  )
}
