import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const TOKEN = 'the administrator of this test'
const LAUNCHERS = {
  'npm start': ['npm', 'start'],
  'the wrapper': ['node', '.config/run.cjs', 'sandbox/server/cli.ts', 'start'],
} as const
type Launcher = keyof typeof LAUNCHERS

/** Long enough for two cores that do something else, and never waited for when all is well. */
const PATIENCE = 30_000

interface Started {
  readonly launcher: ChildProcess
  readonly url: string
  /** From what was started down to the server. */
  readonly pids: readonly number[]
}

/** In a process group of its own, as a shell starts a job. */
async function start(name: Launcher): Promise<Started> {
  const data = await mkdtemp(join(tmpdir(), 'ces-run-'))
  const [program, ...args] = LAUNCHERS[name]
  const launcher = spawn(program, args, {
    cwd: join(import.meta.dirname, '..'),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CES_PORT: '0', CES_DATA: data, CES_ADMIN_TOKEN: TOKEN },
  })
  const url = await addressOf(launcher)
  const pids = [launcher.pid!, ...descendantsOf(launcher.pid!)]
  onTestFinished(async () => {
    for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    await rm(data, { recursive: true, force: true })
  })
  return { launcher, url, pids }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let printed = ''
  for await (const text of stdout!.setEncoding('utf8')) {
    printed += String(text)
    const url = /API +(http:\/\/\S+)\/v1/.exec(printed)?.[1]
    if (url !== undefined && printed.includes('rehearse --url')) return url
  }
  throw new Error(`it did not start: ${printed}`)
}

function descendantsOf(pid: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const below = (above: number): number[] =>
    pairs.flatMap(([child = 0, parent]) => (parent === above ? [child, ...below(child)] : []))
  return below(pid)
}

function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  )
}

/** Ended in good order: nothing of it is left, and the code says that all was closed. */
async function expectEnd(
  { launcher, url, pids }: Started,
  codes: readonly (number | null)[] = [0],
) {
  if (launcher.exitCode === null && launcher.signalCode === null) await once(launcher, 'exit')
  await expect.poll(() => pids.filter(isAlive), { timeout: PATIENCE }).toEqual([])
  expect(await answers(url)).toBe(false)
  expect(codes).toContain(launcher.exitCode)
}

const toGroup = (started: Started, signal: NodeJS.Signals) =>
  process.kill(-started.pids[0]!, signal)
const toTop = (started: Started, signal: NodeJS.Signals) => process.kill(started.pids[0]!, signal)
const toServer = (started: Started, signal: NodeJS.Signals) =>
  process.kill(started.pids.at(-1)!, signal)

describe('a signal', () => {
  test.for([
    ['SIGTERM', 'npm start', 'itself', toTop],
    ['SIGINT', 'npm start', 'itself', toTop],
    ['SIGTERM', 'npm start', 'its group', toGroup],
    ['SIGINT', 'npm start', 'its group, as a terminal sends it', toGroup],
    ['SIGTERM', 'npm start', 'its server', toServer],
    ['SIGTERM', 'the wrapper', 'itself', toTop],
    ['SIGTERM', 'the wrapper', 'its group', toGroup],
    ['SIGINT', 'the wrapper', 'its group, as a terminal sends it', toGroup],
    ['SIGHUP', 'the wrapper', 'itself', toTop],
  ] as const)(
    '%s to %s, to %s, ends the server in good order',
    { timeout: PATIENCE },
    async ([signal, launcher, , send]) => {
      const started = await start(launcher)
      send(started, signal)
      await expectEnd(started)
    },
  )
})

test('the server ends when the wrapper was killed', { timeout: PATIENCE }, async () => {
  const started = await start('the wrapper')
  toTop(started, 'SIGKILL')
  await expectEnd(started, [null])
})
