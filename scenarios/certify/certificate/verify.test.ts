import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../../sandbox/kernel/temporal.ts'
import { ToldError } from '../../../sandbox/kernel/told-error.ts'
import { checkOf } from '../checks.ts'
import { met } from '../evidence.ts'
import { optionsOf } from '../options.ts'
import { REVISION } from '../requirements.ts'
import { Results, verdictOf } from '../results.ts'
import { EVIDENCE } from './evidence.ts'
import { CERTIFICATE, issue } from './issue.ts'
import { signingKey } from './key.ts'
import { verify, type Presented } from './verify.ts'

const ONCE = { count: 1, flaky: [] }

let folder: string
let presented: Presented

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificate-'))
  await issue(told(), ONCE)
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
  const now = Temporal.Now.instant()
  presented = { certificate: await read(CERTIFICATE), evidence: await read(EVIDENCE), now }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Of a run in which everything was met. */
function told(failing?: string) {
  const flags = { command: 'client', candidate: 'Example 1', limit: '30', json: false }
  const places = { out: folder, key: join(folder, 'key.json') }
  const options = optionsOf({
    flags: { ...flags, ...places, scope: undefined, only: undefined, expect: undefined },
  })
  const gathered = new Results()
  for (const { id } of REVISION.requirements) {
    const finding = id === failing ? { ...met(), isMet: false } : met()
    gathered.checks.push(checkOf(id, 'a scenario', finding))
  }
  const performance = { exitCode: 0, isOverdue: false, printed: '' }
  const ids = ['a', 'b', 'c']
  const records = ids.map((id) => ({ scenario: `of ${id}`, id, performance, calls: [] }))
  const results = gathered.of(options.scope)
  return { options, results, records, ownErrors: [], verdict: verdictOf(results, []) }
}

test('a certificate says what was met, and holds with its evidence', async () => {
  const { statement, records, isOfThisRevision } = await verify(presented)
  expect(statement).toMatchObject({ candidate: 'Example 1', verdict: 'certified', waivers: [] })
  expect(statement.met).toEqual(REVISION.requirements.map(({ id }) => id))
  expect(records.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(isOfThisRevision).toBe(true)
})

test('no byte of the certificate can be another', async () => {
  const { certificate } = presented
  for (let at = 0; at < certificate.length; at += 1) {
    const code = certificate.charCodeAt(at)
    const changed =
      certificate.slice(0, at) + String.fromCharCode(code ^ 1) + certificate.slice(at + 1)
    await expect(verify({ ...presented, certificate: changed }), String(at)).rejects.toThrow(
      ToldError,
    )
  }
})

test('no byte of the evidence can be another, and the line is told', async () => {
  const { evidence } = presented
  for (let at = 0; at < evidence.length; at += 1) {
    const code = evidence.charCodeAt(at)
    const changed = evidence.slice(0, at) + String.fromCharCode(code ^ 1) + evidence.slice(at + 1)
    await expect(verify({ ...presented, evidence: changed }), String(at)).rejects.toThrow(/line \d/)
  }
})

test.each([
  ['without its last line', (lines: string[]) => lines.slice(0, -1)],
  ['without its first line', (lines: string[]) => lines.slice(1)],
  ['with a line twice', (lines: string[]) => [...lines, ...lines.slice(-1)]],
  ['in another order', (lines: string[]) => lines.toReversed()],
  ['with nothing', () => []],
])('evidence %s is refused', async (_, change) => {
  const lines = change(presented.evidence.trimEnd().split('\n'))
  const evidence = lines.map((line) => `${line}\n`).join('')
  await expect(verify({ ...presented, evidence })).rejects.toThrow(/evidence/)
})

test('the badge names the digest and the last day of its certificate', async () => {
  const badge = await readFile(join(folder, 'badge.svg'), 'utf8')
  const digest = createHash('sha256').update(presented.certificate.trimEnd()).digest('hex')
  const { statement } = await verify(presented)
  expect(badge).toContain(`sha256 ${digest}`)
  expect(badge).toContain(statement.validUntil.slice(0, 10))
})

test('another key did not sign it', async () => {
  const { open } = await signingKey(join(folder, 'other.json'))
  await expect(verify({ ...presented, key: open })).rejects.toThrow('another key')
})

test('it ends after a year', async () => {
  const now = presented.now.add({ hours: 24 * 366 })
  await expect(verify({ ...presented, now })).rejects.toThrow('valid until')
})

test('there is none where a must is not met, and the one before it is gone', async () => {
  expect(await issue(told('DEC-02'), ONCE)).toBeUndefined()
  await expect(readFile(join(folder, CERTIFICATE))).rejects.toThrow('ENOENT')
})
