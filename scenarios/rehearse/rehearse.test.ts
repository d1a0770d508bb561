import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/index.ts'
import { serveSandbox } from '../../sandbox/serve.ts'

const program = join(import.meta.dirname, '..', 'rehearse.ts')
const MINUTE = 60_000

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ces-rehearse-'))
})

afterAll(() => rm(folder, { recursive: true }))

/** How the process ended, and what it wrote. */
async function rehearse(name: string, ...args: readonly string[]) {
  const out = join(folder, name)
  const { promise, resolve } = Promise.withResolvers<{
    code: number | string
    stdout: string
    stderr: string
  }>()
  execFile(process.execPath, [program, ...args, '--out', out], (error, stdout, stderr) => {
    resolve({ code: error?.code ?? 0, stdout, stderr })
  })
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

const ONE_RULE = '@source:registration-terms'
const PAST_THE_CLOCK = `@source:authority-expiry-day or ${ONE_RULE}`

test(
  'two rehearsals with one seed end every scenario in the same state',
  async () => {
    const once = await rehearse('once', '--hashes', '--tags', PAST_THE_CLOCK, '--seed', 'autumn')
    const again = await rehearse('again', '--hashes', '--tags', PAST_THE_CLOCK, '--seed', 'autumn')
    expect([once.code, again.code]).toEqual([0, 0])
    const hashes = await hashesIn(once.out)
    expect(Object.keys(hashes)).toHaveLength(6)
    expect(new Set(Object.values(hashes)).size).toBe(6)
    expect(await hashesIn(again.out)).toEqual(hashes)
  },
  MINUTE,
)

test(
  'another seed ends in another state',
  async () => {
    const tags = ['--hashes', '--tags', ONE_RULE]
    const spring = await rehearse('spring', ...tags, '--seed', 'spring')
    const autumn = await rehearse('autumn', ...tags, '--seed', 'autumn')
    expect(await hashesIn(spring.out)).not.toEqual(await hashesIn(autumn.out))
  },
  MINUTE,
)

test(
  'tells how far it is, and writes three reports',
  async () => {
    const { code, stderr, stdout, out } = await rehearse(
      'told',
      '--tags',
      '@source:registration-terms',
    )
    expect(code).toBe(0)
    expect(stderr).toContain('3 of 3  passed')
    expect(stdout).toContain(
      '3 scenarios passed, 0 failed with the tags @source:registration-terms.',
    )
    expect(await readFile(join(out, 'junit.xml'), 'utf8')).toContain('tests="3"')
    expect(await readFile(join(out, 'cucumber.html'), 'utf8')).toContain('<html')
  },
  MINUTE,
)

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
  MINUTE,
)

test(
  'fails when no scenario has the tags',
  async () => {
    const { code, stdout } = await rehearse('none', '--tags', '@source:mistyped')
    expect(code).toBe(1)
    expect(stdout).toContain('No scenario was selected with the tags @source:mistyped')
  },
  MINUTE,
)

test.each([
  ['an unknown option', ['--tag', '@source:registration-terms'], "Unknown option '--tag'"],
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
    expect(code).toBe(1)
    expect(stderr).toContain(told)
  },
  MINUTE,
)
