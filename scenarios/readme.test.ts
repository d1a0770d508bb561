import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The commands of the README, as written, in one shell; only the port is another. */

const README = readFileSync('README.md', 'utf8')
const WRITTEN_ADDRESS = 'http://127.0.0.1:8787'

const folder = mkdtempSync(join(tmpdir(), 'ces-readme-'))
let server: ChildProcess
let address: string

beforeAll(async () => {
  server = spawn(
    process.execPath,
    ['sandbox/server/cli.ts', 'start', '--port', '0', '--data', join(folder, 'data')],
    { env: { ...process.env, CES_ADMIN_TOKEN: 'my-own-admin-token' } },
  )
  address = await addressOf(server)
}, 20_000)

afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('the session of the README ends in an accepted declaration with the cents it shows', () => {
  const script = blocks('bash').join('\n').replaceAll(WRITTEN_ADDRESS, address)
  const run = spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  })
  expect(run.stderr).toBe('')
  expect(JSON.parse(run.stdout)).toEqual(JSON.parse(blocks('json').join('')))
}, 40_000)

test('the explanation of the README’s declaration ends in its total', () => {
  const explained: unknown = JSON.parse(readFileSync(join(folder, 'explained.json'), 'utf8'))
  expect(explained).toMatchObject({ code: 'declaration-total', amount: '333.52' })
})

function blocks(language: string): readonly string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')
  return [...README.matchAll(pattern)].map(([, block = '']) => block)
}

function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    started.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /API\s+(http\S+)\/v1/.exec(printed)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    started.once('exit', () => {
      reject(new Error(`the sandbox ended: ${printed}`))
    })
  })
}
