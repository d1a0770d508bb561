import { expect, test } from 'vitest'
import { cut, evidenceOf, filed, wantedFiling } from './hand-made.ts'
import { isRightAtFirst } from './volume.ts'

const filings = Array.from({ length: 100 }, (_, index) => wantedFiling(index))
const answer = '{"errors":[{"code":"unit-of-measure-differs"}]}'

function evidenceWith(wrong: number) {
  const calls = filings.map((filing, index) =>
    index < wrong ? filed(filing, { status: 422, answer }) : filed(filing),
  )
  return evidenceOf(filings, calls)
}

test('95 of 100 are enough, 94 are not, and what was refused is counted by its code', () => {
  expect(isRightAtFirst(evidenceWith(5)).isMet).toBe(true)
  const finding = isRightAtFirst(evidenceWith(6))
  expect(finding.isMet).toBe(false)
  expect(finding.found.en).toContain('unit-of-measure-differs (6)')
})

test('what was never filed is not right at first', () => {
  const calls = filings.slice(0, 94).map((filing) => filed(filing))
  expect(isRightAtFirst(evidenceOf(filings, calls)).isMet).toBe(false)
  expect(isRightAtFirst(evidenceOf(filings, [])).isMet).toBe(false)
})

test('what was right only when it was mended is not right at first', () => {
  const again = filings.slice(0, 6).map((filing) => filed(filing))
  const evidence = evidenceWith(6)
  const more = evidenceOf(filings, [...evidence.seen, ...again])
  expect(isRightAtFirst(more).isMet).toBe(false)
})

test('a call that was cut is no transmission that failed', () => {
  const calls = filings.flatMap((filing, index) =>
    index < 6 ? [cut(filing), filed(filing)] : [filed(filing)],
  )
  expect(isRightAtFirst(evidenceOf(filings, calls)).isMet).toBe(true)
})
