/**
 * Starts a sandbox of its own on a free port, with an empty folder, and runs load/smoke.ts against
 * it under k6. Usage: node .config/check/smoke.ts <path of k6>
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const START_LIMIT = 20_000

const port = await freePort()
const url = `http://127.0.0.1:${port}`
const data = await mkdtemp(join(tmpdir(), 'ces-smoke-'))
const env = {
  ...process.env,
  CES_URL: url,
  CES_ADMIN_TOKEN: randomBytes(24).toString('hex'),
  K6_NO_USAGE_REPORT: 'true',
}
const sandbox = start('node', ['sandbox/cli.ts', 'start', '--port', String(port), '--data', data])
try {
  await healthy(sandbox)
  const k6 = start(process.argv[2] ?? 'k6', ['run', '--address', '', 'load/smoke.ts'])
  process.exitCode = await ended(k6)
} finally {
  sandbox.kill('SIGTERM')
  await ended(sandbox)
  await rm(data, { recursive: true, force: true })
}

function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
}

async function healthy(server: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_LIMIT
  while (performance.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error('the sandbox did not start')
}

async function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? 1
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
