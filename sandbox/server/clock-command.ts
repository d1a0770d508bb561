import { parseArgs } from 'node:util'
import { defineCommand } from 'citty'
import { ClockClient, Refused, Unreachable, type ClockAddress } from './clock-client.ts'
import { ProgressLine, type Screen } from './clock-progress.ts'
import { clockLine, progressLine, reportOf } from './clock-report.ts'
import { ConfigError } from './config.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const DONE = 0
const FAILED = 1
/** Nothing was asked: the flags are wrong, or nobody is there to be asked. */
const UNUSABLE = 2
const CANCELLED = 130

const EXIT_CODES =
  'Ends with 0 when it is done, 1 when it is refused or fails, 2 when the flags are wrong or no sandbox answers'

const addressArgs = {
  url: {
    type: 'string',
    description: 'Address of the running sandbox',
    default: 'http://127.0.0.1:8787',
  },
  'admin-token': {
    type: 'string',
    description:
      'Token of the administrator, as the sandbox printed it; CES_ADMIN_TOKEN unless told',
  },
  workspace: { type: 'string', description: 'Name of the workspace', default: 'default' },
} as const

const advanceArgs = {
  by: { type: 'string', description: 'How far: an ISO 8601 duration such as P1Y, P1M or PT8H' },
  to: { type: 'string', description: 'Or the instant to go to, such as 2027-03-02T14:00:00Z' },
  ...addressArgs,
} as const

/** Where what is said goes, and how one is interrupted. */
export interface Console {
  readonly out: Screen
  readonly err: Screen
  readonly onInterrupt: (stop: () => Promise<void>) => void
}

type Flags = Readonly<Record<string, unknown>>

const advance = defineCommand({
  meta: {
    name: 'advance',
    description: `Set the clock forward and do what falls due; Ctrl-C cancels it at a consistent moment. ${EXIT_CODES}, 130 when it was cancelled`,
  },
  args: advanceArgs,
  run: async ({ rawArgs }) => {
    process.exitCode = await advanceByFlags(rawArgs, process.env, standard())
  },
})

const show = defineCommand({
  meta: { name: 'show', description: `Tell what time it is in a workspace. ${EXIT_CODES}` },
  args: addressArgs,
  run: async ({ rawArgs }) => {
    process.exitCode = await showByFlags(rawArgs, process.env, standard())
  },
})

export const clockCommand = defineCommand({
  meta: { name: 'clock', description: 'See or set the clock of a workspace of a running sandbox' },
  subCommands: { advance, show },
})

function standard(): Console {
  return { out: process.stdout, err: process.stderr, onInterrupt: stopOnSignal }
}

type Environment = Readonly<Record<string, string | undefined>>

/** @returns the exit code */
export async function showByFlags(
  args: readonly string[],
  environment: Environment,
  said: Console,
): Promise<number> {
  return await guarded(said, async () => {
    const client = new ClockClient(addressOf(flagsOf(args, addressArgs), environment))
    said.out.write(`${clockLine(await client.show())}\n`)
    return DONE
  })
}

/** @returns the exit code */
export async function advanceByFlags(
  args: readonly string[],
  environment: Environment,
  said: Console,
): Promise<number> {
  return await guarded(said, async () => {
    const flags = flagsOf(args, advanceArgs)
    const address = addressOf(flags, environment)
    return await follow(new ClockClient(address), { address, wanted: wantedOf(flags), said })
  })
}

interface Following {
  readonly address: ClockAddress
  readonly wanted: { readonly by?: string; readonly to?: string }
  readonly said: Console
}

async function follow(client: ClockClient, { address, wanted, said }: Following): Promise<number> {
  let seen = await client.begin(wanted)
  said.onInterrupt(() =>
    client.cancel(seen.id).catch((error: unknown) => {
      said.err.write(`ces: it could not be cancelled: ${messageOf(error)}\n`)
    }),
  )
  const line = new ProgressLine(said.err)
  for await (seen of client.follow(seen.id)) line.show(progressLine(seen))
  line.clear()
  if (seen.state === 'running') {
    throw new Refused(`the sandbox ended; its clock stands at its last commit, ${seen.at} or later`)
  }
  for (const text of reportOf(seen, address)) said.out.write(`${text}\n`)
  return { done: DONE, cancelled: CANCELLED, failed: FAILED }[seen.state]
}

async function guarded(said: Console, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    said.err.write(`ces: ${error.message}\n`)
    return error instanceof ConfigError || error instanceof Unreachable ? UNUSABLE : FAILED
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** @throws ConfigError for a flag that there is not */
function flagsOf(args: readonly string[], known: Readonly<Record<string, object>>): Flags {
  const options = Object.fromEntries(
    Object.keys(known).map((name) => [name, { type: 'string' }] as const),
  )
  try {
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    throw new ConfigError(messageOf(error))
  }
}

/** @throws ConfigError */
function addressOf(flags: Flags, environment: Environment): ClockAddress {
  const adminToken = textOf(flags, 'admin-token') ?? environment['CES_ADMIN_TOKEN']
  if (adminToken === undefined) {
    throw new ConfigError('name the administrator’s token with --admin-token or CES_ADMIN_TOKEN')
  }
  const url = textOf(flags, 'url') ?? addressArgs.url.default
  if (URL.parse(url)?.protocol.startsWith('http') !== true) {
    throw new ConfigError(`url is "${url}"; it must be an http or https address`)
  }
  const workspace = textOf(flags, 'workspace') ?? addressArgs.workspace.default
  return { url: url.replace(/\/+$/, ''), adminToken, workspace }
}

/** @throws ConfigError unless exactly one of the two is told */
function wantedOf(flags: Flags): Following['wanted'] {
  const [by, to] = [textOf(flags, 'by'), textOf(flags, 'to')]
  if ((by === undefined) === (to === undefined)) {
    throw new ConfigError('say how far: either --by a duration such as P1Y, or --to an instant')
  }
  return { ...(by !== undefined && { by }), ...(to !== undefined && { to }) }
}

function textOf(flags: Flags, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}
