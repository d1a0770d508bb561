import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import node from '../../.config/node.json' with { type: 'json' }
import { createSandbox, type Sandbox } from '../index.ts'
import { planWork, textKind } from '../platform/workspaces/index.ts'
import { ces, type Said } from './command-line/testing/said.ts'
import { serveSandbox, type Served } from './serve.ts'

const ADMIN_TOKEN = 'the-administrator-of-these-tests'
const UNHEARD_OF = textKind('unheard-of', 'consequences', (text) => text)

let sandbox: Sandbox
let served: Served
beforeAll(async () => {
  sandbox = await createSandbox({ adminToken: ADMIN_TOKEN })
  served = await serveSandbox(sandbox, { host: '127.0.0.1', port: 0 })
  for (const name of ['second', 'third']) {
    await sandbox.workspaces.create({ name, profile: 'demo', seed: name })
  }
}, 30_000)
afterAll(async () => {
  await served[Symbol.asyncDispose]()
  await sandbox.close()
})

async function cesClock(args: readonly string[], environment = {}): Promise<Said> {
  const all = args.includes('--url') ? args : [...args, '--url', served.url]
  return await ces(['clock', ...all], { CES_ADMIN_TOKEN: ADMIN_TOKEN, ...environment })
}

test('clock show tells what time it is', async () => {
  expect(await cesClock(['show', '--workspace', 'third'])).toEqual({
    code: 0,
    out: '2026-03-02T14:00:00.000Z (2026-03-02 in Toronto), standing\n',
    err: '',
  })
})

test('clock advance tells what happened by kind, what was set aside, and who was deactivated', async () => {
  const { store, clock } = await sandbox.workspaces.require('default')
  await store.transact((transaction) => {
    planWork(transaction, { kind: UNHEARD_OF, payload: 'x', at: clock.now() })
    return Promise.resolve()
  })
  const { code, out, err } = await cesClock(['advance', '--by', 'P1Y'])
  expect(code).toBe(0)
  expect(out).toContain(
    'The clock went from 2026-03-02T14:00:00.000Z to 2027-03-02T14:00:00.000Z.\n',
  )
  expect(out).toMatch(/^ {2}exchange-fetch +\d+$/m)
  expect(out).toContain(
    'Set aside: 1; POST /_sandbox/workspaces/default/due-work/set-aside/{id}/retry',
  )
  expect(out).toContain(
    '  set-aside-000001  unheard-of x, due 2026-03-02T14:00:00.000Z: Nothing here does due work of the kind "unheard-of".\n',
  )
  expect(out).toMatch(/^Deactivated for disuse: \d+; to undo it, POST/m)
  expect(out).toMatch(/^ {2}\/w\/default\/v1\/people\/.+\/reactivation {2}\(person .+\)$/m)
  expect(err).toMatch(/^ *\d+ % {2}2026-\S+ {2}[\d,]+ done, \d set aside\n/)
})

describe('it ends with', () => {
  test.each([
    [2, 'say how far', ['--workspace', 'second']],
    [2, 'say how far', ['--by', 'P1D', '--to', '2027-03-02T14:00:00Z']],
    [2, 'bye', ['--bye', 'P1D']],
    [2, 'http or https', ['--by', 'P1D', '--url', 'nowhere']],
    [2, 'no sandbox answers', ['--by', 'P1D', '--url', 'http://127.0.0.1:9']],
    [1, 'ISO 8601', ['--by', 'tomorrow', '--workspace', 'second']],
    [1, 'No workspace is named "nobody"', ['--by', 'P1D', '--workspace', 'nobody']],
    [1, 'The clock goes forward only', ['--to', '2020-01-01T00:00:00Z']],
  ])('%i and %j for %j', async (code, text, args) => {
    const told = await cesClock(['advance', ...args])
    expect(told).toMatchObject({ code, out: '' })
    expect(told.err).toContain(text)
  })

  test('2 without a token, and 1 with a wrong one', async () => {
    const by = ['advance', '--by', 'P1D']
    expect((await cesClock(by, { CES_ADMIN_TOKEN: '' })).code).toBe(2)
    expect((await cesClock(by, { CES_ADMIN_TOKEN: 'somebody-else-altogether' })).code).toBe(1)
  })
})

test('it speaks French, and to programs', async () => {
  const french = { CES_LANG: 'fr' }
  const third = ['--workspace', 'third']
  const shown = await cesClock(['show', ...third], french)
  expect(shown.out).toBe('2026-03-02T14:00:00.000Z (2026-03-02 à Toronto), arrêtée\n')
  const refused = await cesClock(['advance', '--to', '2020-01-01T00:00:00Z', ...third], french)
  expect(refused.err).toMatch(/^ces: L’horloge .+ : /)
  const { out } = await cesClock(['show', '--json', ...third])
  expect(JSON.parse(out)).toEqual({
    mode: 'standing',
    at: '2026-03-02T14:00:00.000Z',
    localDate: '2026-03-02',
  })
})

test('Ctrl-C cancels the advance at a consistent moment', async () => {
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['clock', 'advance', '--by', 'P10Y', '--workspace', 'third', '--url', served.url]
  const env = { ...process.env, CES_ADMIN_TOKEN: ADMIN_TOKEN }
  const child = spawn(process.execPath, [...node.flags, cli, ...flags], { env })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  await once(child.stderr, 'data')
  child.kill('SIGINT')
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(130)
  expect(out).toMatch(/^Cancelled: the clock stands at \S+, on its way to 2036-/)
  const { clock } = await sandbox.workspaces.require('third')
  expect(out).toContain(new Date(clock.now()).toISOString())
}, 30_000)
