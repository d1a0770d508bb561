import { expect, test } from 'vitest'
import type { Performance } from '../candidate.ts'
import type { Evidence } from '../evidence.ts'
import { evidenceOf, filed, wantedFiling } from './hand-made.ts'
import { endsWell, saysNotDone } from './run.ts'

const filing = wantedFiling(1)
const accepted = [filing.transactionNumber]
const refused = { number: 1, ...filed(filing, { status: 422 }) }

test.each<readonly [string, Partial<Performance>, readonly string[], boolean]>([
  ['with 0 after all is accepted', { exitCode: 0 }, accepted, true],
  ['with 0 after nothing', { exitCode: 0 }, [], false],
  ['with 1 after all is accepted', { exitCode: 1 }, accepted, false],
  ['by a signal', { exitCode: undefined }, accepted, false],
  ['too late', { exitCode: undefined, isOverdue: true }, accepted, false],
])('ending %s is ending well: %#', (_, ...[performance, onFile, isMet]) => {
  expect(endsWell(evidenceOf([filing], [], performance), onFile).isMet).toBe(isMet)
})

test('what it printed at last is told, and no more of it', () => {
  const printed = `much\n${'x'.repeat(400)}\n`
  const finding = endsWell(evidenceOf([filing], [], { exitCode: 2, printed }), accepted)
  expect(finding.found.en).toBe(`It ended with exit code 2. It printed at last: ${'x'.repeat(300)}`)
})

test.each<readonly [string, Evidence['seen'], Partial<Performance>, boolean]>([
  ['with 1 after a refusal', [refused], { exitCode: 1 }, true],
  ['with 0 after a refusal', [refused], { exitCode: 0 }, false],
  ['with 1 without a call', [], { exitCode: 1 }, false],
  ['too late', [refused], { exitCode: undefined, isOverdue: true }, false],
])('ending %s says that not all is done: %#', (_, ...[calls, performance, isMet]) => {
  expect(saysNotDone(evidenceOf([filing], calls, performance)).isMet).toBe(isMet)
})
