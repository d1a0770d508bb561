import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { RehearsalSettings } from '../settings.ts'

export interface RehearsalOptions {
  readonly settings: RehearsalSettings
  /** A tag expression; absent: every scenario. */
  readonly tags: string | undefined
  /** The folder of the reports. */
  readonly out: string
  readonly help: boolean
}

export const USAGE = `Run the business scenarios against the embedded or a remote sandbox.

  ces rehearse [--tags <expression>] [--seed <text>] [--hashes] [--out <folder>]
               [--url <address> --admin-token <token>]

  --tags         which scenarios, such as "@source:registration-terms and not @slow"
  --seed         what all chance is drawn from; the same seed gives the same state
  --hashes       puts the hash of the state after each scenario into the reports
  --out          where cucumber.html, junit.xml and cucumber.ndjson are written (reports/)
  --url          a running sandbox; without it one is made in this process
  --admin-token  its admin token; better in CES_ADMIN_TOKEN, which other users cannot see
`

type Environment = Readonly<Record<string, string | undefined>>

const OPTIONS = {
  url: { type: 'string' },
  'admin-token': { type: 'string' },
  tags: { type: 'string' },
  seed: { type: 'string', default: 'ces' },
  out: { type: 'string', default: 'reports' },
  hashes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** @throws Error that says which option is wrong */
export function readOptions(args: readonly string[], environment: Environment): RehearsalOptions {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true })
  const { url, tags, seed, out, hashes, help } = values
  const adminToken = values['admin-token'] ?? environment['CES_ADMIN_TOKEN']
  if (url !== undefined) requireReachable(url, adminToken)
  const run = url === undefined ? 'r' : `r${randomBytes(4).toString('hex')}`
  const settings = { url, adminToken, seed, run, hash: hashes }
  return { settings, tags, out: resolve(out), help }
}

function requireReachable(url: string, adminToken: string | undefined): void {
  if (!URL.canParse(url)) throw new Error(`--url is "${url}", no address`)
  if (adminToken !== undefined) return
  throw new Error('a remote sandbox needs --admin-token or CES_ADMIN_TOKEN')
}
