import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const REFERENCE = `${process.execPath} ${join(root, 'scenarios/candidates/reference.ts')}`
/** Programs are begun, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 }

let out: string
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'certify-'))
})
afterAll(() => rm(out, { recursive: true, force: true }))

function ces(...args: readonly string[]) {
  const cli = join(root, 'sandbox/server/cli.ts')
  const env = { ...process.env, CES_CERTIFICATION_KEY: join(out, 'key.json'), CES_LANG: 'en' }
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8' })
}

function certify(command: string, ...more: readonly string[]) {
  return ces('certify', '--command', command, '--out', out, ...more)
}

test('the reference is certified, and its certificate holds and can be replayed', PATIENT, () => {
  const { status, stdout, stderr } = certify(REFERENCE, '--scope', 'access', '--candidate', 'R 1')
  expect([status, stderr]).toEqual([0, expect.stringContaining('pass    ACC-04')])
  expect(stdout).toContain('4 of 4 requirements are met: certified.')
  const certificate = join(out, 'certificate.jws')
  const verified = ces('certificate', 'verify', certificate)
  expect([verified.status, verified.stdout]).toEqual([
    0,
    expect.stringMatching(/^R 1 is certified/),
  ])
  const replayed = ces('certificate', 'replay', certificate, '--json')
  expect(replayed.status).toBe(0)
  expect(JSON.parse(replayed.stdout)).toMatchObject({ verdict: 'certified', isSame: true })
})

test.each([['does nothing and says that it is done', 'true']])(
  'a program that %s is not certified, and leaves no certificate',
  PATIENT,
  (_, command) => {
    const { status, stdout } = certify(command, '--scope', 'access')
    expect(status).toBe(1)
    expect(stdout).toContain('0 of 4 requirements are met: not certified.')
    expect(stdout).toMatch(/To mend it: .*CES_TOKEN_URL/)
    expect(ces('certificate', 'verify', join(out, 'certificate.jws')).status).toBe(2)
  },
)

test(
  'failures that are expected are no failure, until one of them is mended',
  PATIENT,
  async () => {
    const expected = join(out, 'expected.txt')
    await writeFile(expected, 'RUN-01\nACC-01\nACC-02\nACC-04\n')
    const idle = certify('true', '--scope', 'access', '--expect', expected)
    expect([idle.status, idle.stdout]).toEqual([0, expect.stringContaining('not certified')])
    const mended = certify(REFERENCE, '--scope', 'access', '--expect', expected)
    expect(mended.status).toBe(1)
    expect(mended.stdout).toContain('ACC-04 was expected to fail and is met')
    expect(mended.stdout).toContain('ACC-04 is flaky: it was met in some of')
  },
)

test.each([
  ['without a command', []],
  ['for a capability that there is not', ['--command', 'true', '--scope', 'everything']],
  ['for a requirement that there is not', ['--command', 'true', '--only', 'DEC-99']],
])('%s nothing is begun', PATIENT, (_, args) => {
  const { status, stderr } = ces('certify', ...args)
  expect(status).toBe(2)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
