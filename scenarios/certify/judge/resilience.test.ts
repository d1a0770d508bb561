import { describe, expect, test } from 'vitest'
import { cut, evidenceOf, filed, filedWith, wantedFiling } from './hand-made.ts'
import * as judge from './resilience.ts'

const first = wantedFiling(1)
const second = wantedFiling(2)
const number = first.transactionNumber

test('where nothing was filed nothing is met, and it is said', () => {
  const nothing = evidenceOf([first], [])
  for (const finding of [
    judge.waitsForRetryAfter(nothing, 1),
    judge.keepsItsKey(nothing),
    judge.survivesLoss(nothing, []),
    judge.takesNoForAnAnswer(nothing),
    judge.staysWithinAuthority(nothing),
  ]) {
    expect(finding).toMatchObject({ isMet: false, calls: [] })
    expect(finding.found.en).toMatch(/^Nothing was filed/)
  }
})

describe('Retry-After', () => {
  const pushed = filed(first, { status: 429, act: 'answer', to: 1000 })

  test.each([
    [950, true],
    [949, false],
    [3000, true],
  ])('of 1 s is kept by waiting %i ms: %s', (waited, isMet) => {
    const evidence = evidenceOf([first], [pushed, filed(first, { from: 1000 + waited })])
    expect(judge.waitsForRetryAfter(evidence, 1)).toMatchObject({ isMet, calls: [1, 2] })
  })

  test('is not kept by giving up', () => {
    const evidence = evidenceOf([first, second], [pushed, filed(second, { from: 9000 })])
    expect(judge.waitsForRetryAfter(evidence, 1).isMet).toBe(false)
  })
})

describe('the key', () => {
  const headers = { 'idempotency-key': 'another' }

  test('is kept over a cut call', () => {
    expect(judge.keepsItsKey(evidenceOf([first], [cut(first), filed(first)])).isMet).toBe(true)
  })

  test.each([
    ['another at the repetition', filed(first, { headers }), /another Idempotency-Key/],
    ['none at the repetition', filed(first, { headers: {} }), /no Idempotency-Key/],
    ['the same with another body', filedWith(first, ['1001', '1002']), /another body/],
  ])('is not kept by %s', (_, repetition, found) => {
    const finding = judge.keepsItsKey(evidenceOf([first], [cut(first), repetition]))
    expect(finding.isMet).toBe(false)
    expect(finding.found.en).toMatch(found)
  })

  test('is of one declaration, and not of two', () => {
    const calls = [cut(first), filed(first), filed(second)]
    const shared = filed(second, { headers: filed(first).headers })
    expect(judge.keepsItsKey(evidenceOf([first, second], calls)).isMet).toBe(true)
    const finding = judge.keepsItsKey(evidenceOf([first, second], [...calls.slice(0, 2), shared]))
    expect(finding).toMatchObject({ isMet: false, calls: [1, 3] })
  })

  test('may be another for what was mended after a refusal', () => {
    const refused = filed(first, { status: 422 })
    const mended = { ...filedWith(first, ['NMB', 'KGM']), headers }
    const evidence = evidenceOf([first, second], [refused, mended, cut(second), filed(second)])
    expect(judge.keepsItsKey(evidence).isMet).toBe(true)
  })

  test('cannot be judged where nothing had to be repeated', () => {
    expect(judge.keepsItsKey(evidenceOf([first], [filed(first)])).isMet).toBe(false)
  })
})

describe('a loss', () => {
  const calls = [cut(first), filed(first)]

  test.each([
    ['is survived by filing again', calls, [number], true],
    ['is not survived by going on', [cut(first), filed(second)], [number], false],
    ['is not survived by filing twice', calls, [number, 'another'], false],
    ['cannot be judged where there was none', [filed(first)], [number], false],
  ])('%s', (_, ...[seen, accepted, isMet]) => {
    expect(judge.survivesLoss(evidenceOf([first], seen), accepted).isMet).toBe(isMet)
  })
})

describe('a refusal', () => {
  test.each([
    ['that is final is not repeated', filed(first, { status: 422 }), filed(first), false],
    ['may be mended', filed(first, { status: 422 }), filedWith(first, ['NMB', 'KGM']), true],
    ['for a token may be repeated', filed(first, { status: 401 }), filed(first), true],
    ['for haste may be repeated', filed(first, { status: 429 }), filed(first), true],
    [
      'by an error of the server may be repeated',
      filed(first, { status: 500 }),
      filed(first),
      true,
    ],
    ['that was never heard may be repeated', cut(first), filed(first), true],
  ])('%s', (_, ...[refused, next, isMet]) => {
    expect(judge.takesNoForAnAnswer(evidenceOf([first], [refused, next])).isMet).toBe(isMet)
  })
})

describe('what it may not', () => {
  const refused = filed(first, { status: 403, answer: '{"code":"delegation-missing"}' })

  test.each([
    ['is left at one call and a code other than 0', [refused], 1, true],
    ['is not to be called done', [refused], 0, false],
    ['is not to be tried for the next', [refused, filed(second, { status: 403 })], 1, false],
  ])('%s', (_, ...[calls, exitCode, isMet]) => {
    const evidence = evidenceOf([first, second], calls, { exitCode })
    expect(judge.staysWithinAuthority(evidence).isMet).toBe(isMet)
  })
})
