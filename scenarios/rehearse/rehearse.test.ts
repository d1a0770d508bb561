import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/index.ts'
import { serveSandbox } from '../../sandbox/server/serve.ts'

const program = join(import.meta.dirname, '..', 'rehearse.ts')
/** A busy machine takes longer than the ten seconds of an idle one. */
const PATIENCE = 300_000

/** The first sets the clock forward, the second hashes passwords: neither may reach the state. */
const ONE_RULE = '@source:registration-terms'
const BESIDES_THE_CLOCK = `@source:authority-expiry-day or ${ONE_RULE}`
const SEED = 'autumn'

let folder: string
let autumn: Awaited<ReturnType<typeof rehearse>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ces-rehearse-'))
  autumn = await rehearse('autumn', '--hashes', '--tags', BESIDES_THE_CLOCK, '--seed', SEED)
}, PATIENCE)

afterAll(() => rm(folder, { recursive: true }))

/** How the process ended, and what it wrote. */
async function rehearse(name: string, ...args: readonly string[]) {
  const out = join(folder, name)
  const { promise, resolve } = Promise.withResolvers<{
    code: number | string
    stdout: string
    stderr: string
  }>()
  execFile(
    process.execPath,
    [program, 'rehearse', ...args, '--out', out],
    (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr })
    },
  )
  return { out, ...(await promise) }
}

/** The hash of the state by scenario. */
async function hashesIn(out: string): Promise<Record<string, string>> {
  const messages = (await readFile(join(out, 'cucumber.ndjson'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const caseOf = (id: string) =>
    messages.find(({ testCaseStarted: start }) => start?.id === id).testCaseStarted.testCaseId
  const pickleOf = (id: string) =>
    messages.find(({ testCase }) => testCase?.id === caseOf(id)).testCase.pickleId
  const nameOf = (id: string) =>
    messages.find(({ pickle }) => pickle?.id === pickleOf(id)).pickle.name
  const attached = messages
    .map(({ attachment }) => attachment)
    .filter((attachment) => attachment?.mediaType === 'application/vnd.ces.state-hash')
  return Object.fromEntries(
    attached.map(({ testCaseStartedId, body }) => [nameOf(testCaseStartedId), body]),
  )
}

test(
  'two rehearsals with one seed end every scenario in the same state, and another seed in another',
  async () => {
    const told = ['--hashes', '--tags', ONE_RULE]
    const other = await rehearse('other', ...told, '--seed', 'spring')
    const again = await rehearse('again', '--hashes', '--tags', BESIDES_THE_CLOCK, '--seed', SEED)
    expect([other.code, again.code]).toEqual([0, 0])
    const hashes = await hashesIn(autumn.out)
    expect(new Set(Object.values(hashes)).size).toBe(6)
    expect(await hashesIn(again.out)).toEqual(hashes)
    const ofOther = Object.entries(await hashesIn(other.out))
    expect(ofOther).toHaveLength(3)
    for (const [name, hash] of ofOther) expect(hash).not.toBe(hashes[name])
  },
  PATIENCE,
)

test('tells how far it is, and writes three reports', async () => {
  const { code, stderr, stdout, out } = autumn
  expect(code).toBe(0)
  expect(stderr).toContain('6 of 6  passed')
  expect(stdout).toContain(`6 scenarios passed, 0 failed with the tags ${BESIDES_THE_CLOCK}.`)
  expect(await readFile(join(out, 'junit.xml'), 'utf8')).toContain('tests="6"')
  expect(await readFile(join(out, 'cucumber.html'), 'utf8')).toContain('<html')
})

test(
  'plays on a remote sandbox and leaves nothing behind',
  async () => {
    await using sandbox = await createSandbox()
    await using served = await serveSandbox(sandbox, { host: '127.0.0.1', port: 0 })
    const { adminToken } = sandbox
    const remote = ['--url', served.url, '--admin-token', adminToken]
    const { code, stdout, out } = await rehearse('remote', ...remote, '--tags', ONE_RULE)
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 scenarios passed')])
    expect(await sandbox.workspaces.names()).toEqual(['default'])
    expect(await readFile(join(out, 'cucumber.ndjson'), 'utf8')).not.toContain(adminToken)
  },
  PATIENCE,
)

test(
  'selects nothing, says so, fails, and leaves the last report alone',
  async () => {
    const { code, stderr, out } = await rehearse('autumn', '--tags', '@source:mistyped')
    expect(code).toBe(1)
    expect(stderr).toContain('No scenario was selected with the tags @source:mistyped')
    expect(await readFile(join(out, 'junit.xml'), 'utf8')).toContain('tests="6"')
    const elsewhere = await rehearse('autumn', join(folder, 'nowhere.feature'))
    expect([elsewhere.code, elsewhere.stderr]).toEqual([
      1,
      expect.stringContaining('nowhere.feature'),
    ])
  },
  PATIENCE,
)

test.each([
  [
    'an unknown option',
    ['--tag', '@source:registration-terms'],
    'there is no flag --tag; did you mean --tags?',
  ],
  ['an address that is none', ['--url', 'here'], '--url is "here"'],
  ['a remote sandbox without a token', ['--url', 'http://127.0.0.1:9'], 'needs --admin-token'],
  [
    'an address at which nothing answers',
    ['--url', 'http://127.0.0.1:9', '--admin-token', 'a-token-of-nobody'],
    'nothing answers at http://127.0.0.1:9',
  ],
])(
  'refuses %s before anything is played',
  async (_, args, told) => {
    const { code, stderr } = await rehearse('refused', ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(told)
  },
  PATIENCE,
)
