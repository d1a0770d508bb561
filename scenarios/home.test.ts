import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The three ways of the home page, as a reader copies them. */

const PATIENCE = 120_000
const ADMIN_TOKEN = 'my-own-admin-token'
const folder = mkdtempSync(join(tmpdir(), 'ces-home-'))
let server: ChildProcess
let printed = ''
let page: string

beforeAll(async () => {
  const env = { ...process.env, CES_LANG: 'en', CES_ADMIN_TOKEN: ADMIN_TOKEN }
  const args = ['sandbox/server/cli.ts', 'start', '--port', '0', '--data', join(folder, 'data')]
  server = spawn(process.execPath, args, { env })
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  server.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    const found = /API\s+(http\S+)\/v1/.exec(printed)
    if (found?.[1] !== undefined && printed.includes('its secret')) resolve(found[1])
  })
  server.once('exit', () => {
    reject(new Error(`the sandbox ended: ${printed}`))
  })
  page = await (await fetch(`${await promise}/?lang=en`)).text()
}, PATIENCE)

afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** What the commands of a way write, with what a reader puts in. */
function run(way: string): string {
  const shown = new RegExp(`id="${way}"[^]*?<code>([^]*?)</code>`).exec(page)?.[1] ?? ''
  const script = shown
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace('CLIENT_ID', /client\s+(default\.\d+)/.exec(printed)?.[1] ?? '')
    .replace('CLIENT_SECRET', /its secret\s+(\S+)/.exec(printed)?.[1] ?? '')
    .replaceAll("'ADMIN_TOKEN'", `'${ADMIN_TOKEN}'`)
  const program = join(import.meta.dirname, '..', 'sandbox/server/cli.ts')
  const ces = `ces() { "${process.execPath}" "${program}" "$@"; }`
  const { stdout, stderr } = spawnSync('bash', ['-c', `${ces}\n${script}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE,
  })
  return stdout + stderr
}

test('a vendor is told what 100 T-shirts owe', () => {
  expect(run('vendor')).toMatch(/"total":"333\.52"/)
})

test(
  'a partner rehearses on the running sandbox, and finds the sentences',
  () => {
    const told = run('partner')
    expect(told).toContain('3 scenarios passed, 0 failed')
    expect(told).toContain('the delegation is {delegationStatus}')
  },
  PATIENCE,
)

test('a tester lets a month pass and meets the fault once', () => {
  const told = run('qa')
  expect(told).toContain('"kind":"unavailable"')
  expect(told).toMatch(/HTTP\/1\.1 503/)
})
