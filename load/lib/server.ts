import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { end, residentBytes } from './process.ts'

const ROOT = join(import.meta.dirname, '../..')
const START_LIMIT = 60_000
const ADMIN_TOKEN = 'administrator-of-the-load-proofs'

export interface ServerOptions {
  /** The folder of its workspaces. */
  readonly data: string
  /** For Node itself, such as `--cpu-prof`. */
  readonly nodeFlags?: readonly string[]
  readonly adminToken?: string
  /** For the sandbox, such as `--seed pepper`. */
  readonly flags?: readonly string[]
  /** A command that runs the one after it, such as `unshare`. */
  readonly within?: readonly string[]
  /** The folder of the repository that it is of, such as that of an earlier commit; ours unless told. */
  readonly tree?: string | undefined
}

/** A server that is being started, and may be ended before it is ready. */
export interface Launch {
  /** @throws StartRefused when it ends before it listens */
  readonly ready: Promise<Server>
  kill(): Promise<void>
}

/** The sandbox ended by itself instead of listening. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  readonly exitCode: number | null
  readonly complaints: string

  constructor(exitCode: number | null, complaints: string) {
    super(`the sandbox did not start: ${complaints}`)
    this.exitCode = exitCode
    this.complaints = complaints
  }
}

/** A sandbox in a process of its own, on a free port of loopback. */
export interface Server extends AsyncDisposable {
  readonly url: string
  readonly pid: number
  readonly adminToken: string
  /** The address of the reference, with the credentials that it printed. */
  readonly reference: string
  /** Milliseconds from the start of its process until it listened, as it says itself. */
  readonly startedIn: number
  /** What it wrote to its standard error so far. */
  complaints(): string
  /** What it wrote to its standard output since it listens: the credentials of its guide are no leak. */
  printed(): string
  /** Bytes of memory that are resident. */
  residentBytes(): Promise<number>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
}

export function startServer(options: ServerOptions): Promise<Server> {
  return launchServer(options).ready
}

export function launchServer(options: ServerOptions): Launch {
  const {
    data,
    nodeFlags = [],
    adminToken = ADMIN_TOKEN,
    flags = [],
    within = [],
    tree = ROOT,
  } = options
  const [command = process.execPath, ...args] = [
    ...within,
    ...[process.execPath, ...nodeFlagsOf(tree), ...nodeFlags],
    ...['sandbox/server/cli.ts', 'start', '--port', '0', '--data', data, ...flags],
  ]
  const child = spawn(command, args, {
    cwd: tree,
    env: environment(adminToken),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { complaints: '', printed: '' }
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.complaints += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.printed += text))
  const ready = serverOf(child, adminToken, said)
  ready.catch(() => undefined)
  return { ready, kill: () => end(child, 'SIGKILL') }
}

interface Said {
  readonly complaints: string
  readonly printed: string
}

async function serverOf(child: ChildProcess, adminToken: string, said: Said): Promise<Server> {
  const guide = await guideOf(child, said)
  const pid = child.pid ?? 0
  return {
    url: matched(guide, /API +(http:\/\/\S+)\/v1/),
    pid,
    adminToken,
    reference: matched(guide, /(http:\/\/\S+\/docs\S*)/),
    startedIn: Number(matched(guide, /ready in (\d+) ms/)),
    complaints: () => said.complaints,
    printed: () => said.printed.slice(guide.length),
    residentBytes: () => residentBytes(pid),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    [Symbol.asyncDispose]: () => end(child, 'SIGKILL'),
  }
}

const settings = v.object({ flags: v.array(v.string()) })

/** As `npm start` sets them. */
function nodeFlagsOf(tree: string): readonly string[] {
  return v.parse(settings, JSON.parse(readFileSync(join(tree, '.config/node.json'), 'utf8'))).flags
}

/** As `npm start` sets it. */
function environment(adminToken: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(ROOT, '.cache/compile'),
    CES_ADMIN_TOKEN: adminToken,
  }
}

/** What it prints once it listens. */
async function guideOf(child: ChildProcess, said: Said): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  child.stdout?.on('data', () => {
    const whole = /^[^]*rehearse --url .*\n/.exec(said.printed)
    if (whole !== null) resolve(whole[0])
  })
  // Its streams are read to their end by then, unlike at its exit.
  child.once('close', (code) => reject(new StartRefused(code, said.complaints)))
  const timer = setTimeout(() => {
    child.kill('SIGKILL')
    reject(new Error(`the sandbox did not start in ${START_LIMIT / 1000} s: ${said.complaints}`))
  }, START_LIMIT)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
  }
}

function matched(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`the sandbox printed no ${pattern.source}`)
  return found
}
