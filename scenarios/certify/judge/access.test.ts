import { describe, expect, test } from 'vitest'
import * as judge from './access.ts'
import { evidenceOf, filed, filedWith, tokenCall, wantedFiling } from './hand-made.ts'

const first = wantedFiling(1)
const second = wantedFiling(2)
const filings = [first, second]
const SECRET = 'secret/with+signs'

test('where nothing was seen nothing is met', () => {
  const nothing = evidenceOf([first], [])
  expect(judge.getsToken(nothing).isMet).toBe(false)
  expect(judge.keepsSecrets(nothing, SECRET).isMet).toBe(false)
  expect(judge.reusesToken(nothing).isMet).toBe(false)
  expect(judge.renewsToken(nothing).isMet).toBe(false)
})

test('a token that was refused is none', () => {
  const refused = tokenCall('', { status: 401, answer: '{}' })
  expect(judge.getsToken(evidenceOf([first], [refused]))).toMatchObject({
    isMet: false,
    calls: [1],
  })
})

describe('an address', () => {
  test.each([
    ['may tell nothing', '', true],
    ['may tell what is no secret', '?client_id=acme', true],
    ['is not to tell the token', '?access_token=t0', false],
    ['is not to tell the secret', `?client_secret=${SECRET}`, false],
    ['nor tell it in other signs', `?client_secret=${encodeURIComponent(SECRET)}`, false],
  ])('%s', (_, query, isMet) => {
    const calls = [tokenCall('t0'), filed(first, { query })]
    expect(judge.keepsSecrets(evidenceOf([first], calls), SECRET).isMet).toBe(isMet)
  })

  test('is looked at where no token was given, too', () => {
    const query = `?client_secret=${SECRET}`
    const finding = judge.keepsSecrets(
      evidenceOf([first], [tokenCall('', { query, status: 401, answer: '{}' })]),
      SECRET,
    )
    expect(finding.found.en).toMatch(/^A secret stood/)
  })
})

describe('a token', () => {
  const expired = filed(first, { status: 401, answer: '{"code":"token-expired"}' })

  test.each([
    ['serves all calls', [tokenCall('t0'), filed(first), filed(second)], true],
    ['is not for one call', [tokenCall('t0'), filed(first), tokenCall('t1'), filed(second)], false],
  ])('%s', (_, calls, isMet) => {
    expect(judge.reusesToken(evidenceOf(filings, calls)).isMet).toBe(isMet)
  })

  test.each([
    ['is renewed, and what it met goes on', [expired, tokenCall('t1'), filed(first)], true],
    ['was renewed in time', [tokenCall('t0'), filed(first), tokenCall('t1')], true],
    ['is the end', [expired], false],
    ['is renewed for the next alone', [expired, tokenCall('t1'), filed(second)], false],
    ['had no time to expire', [tokenCall('t0'), filed(first)], false],
    ['is renewed, but something else is filed', [expired, filedWith(first, ['CN', 'US'])], false],
  ])('that expires: %s', (_, calls, isMet) => {
    expect(judge.renewsToken(evidenceOf(filings, calls)).isMet).toBe(isMet)
  })
})
