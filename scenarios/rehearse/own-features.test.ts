import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = join(import.meta.dirname, '..', 'rehearse.ts')
/** A busy machine takes longer than the three seconds of an idle one. */
const PATIENCE = 180_000

const OURS = `Feature: Our delegations
  Background:
    Given the importer Maple Imports is registered with 1 program account
    And the broker Cedar Brokers is registered and licensed
    And Marie is the business account manager of Maple Imports

  Example: The manager sees her account
    Then Marie sees every program account of Maple Imports

  Example: The manager is told another name
    Then RM0001 of Maple Imports is named "Somebody else"

  Example: The manager hums
    When Marie hums a tune
`

let folder: string
let told: string
let messages: readonly { readonly attachment?: { readonly body: string } }[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ces-own-features-'))
  const feature = join(folder, 'ours.feature')
  await writeFile(feature, OURS)
  const ran = await promisify(execFile)(process.execPath, [
    program,
    'rehearse',
    feature,
    '--out',
    folder,
  ]).then(
    () => ({ stdout: '', stderr: 'it passed' }),
    (error: unknown) => error as { stdout: string; stderr: string },
  )
  told = stripVTControlCharacters(ran.stderr + ran.stdout)
  const report = await readFile(join(folder, 'cucumber.ndjson'), 'utf8')
  messages = report
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text))
}, PATIENCE)

afterAll(() => rm(folder, { recursive: true }))

test('plays the feature files that are named, and these alone', () => {
  expect(told).toContain('passed  Our delegations › The manager sees her account')
  expect(told).toContain('FAILED  Our delegations › The manager is told another name')
  expect(told).toContain('1 scenarios passed, 2 failed.')
})

test('tells where the sentences are listed when somebody used one that nobody knows', () => {
  expect(told).toContain('Sentences that nobody knows: 1; ces steps lists those that there are.')
})

test('shows under the step that failed what it asked and what was answered', () => {
  const shown = messages.flatMap(({ attachment }) => attachment?.body ?? [])
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatch(/^GET \/\S+\/program-accounts\S*\n200 {2}urn:uuid:[0-9a-f-]{36}\n\{/)
})
