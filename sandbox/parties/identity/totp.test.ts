import { expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { openSteps } from './one-time-code.ts'
import { codeOfStep, enrolmentUri, stepAt, stepOfCode } from './totp.ts'

/** "12345678901234567890" in base32: the seed of RFC 6238, appendix B, for SHA-1. */
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

const NOTHING_USED = { usedSteps: [] }

/** RFC 6238, appendix B; six digits are the last six of the eight printed there (RFC 4226, 5.3). */
const VECTORS = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const

test.each(VECTORS)('at second %i shows the last six digits of %s', (second, code) => {
  expect(codeOfStep(SEED, stepAt(instant(second * 1000)))).toBe(code.slice(-6))
})

test.each([
  ['the first moment of the step before', 0, 1],
  ['the last moment of the step after', 89_999, 1],
  ['two steps later', 90_000, undefined],
])('the code of step 1 at %s', (_when, at, step) => {
  expect(stepOfCode(SEED, '287082', openSteps(NOTHING_USED, instant(at)))).toBe(step)
})

test('a code two steps early is of no step', () => {
  const open = openSteps(NOTHING_USED, instant(59_999))
  expect(stepOfCode(SEED, codeOfStep(SEED, 4), open)).toBeUndefined()
})

test('an authenticator reads issuer, account and secret from the enrolment URI', () => {
  const uri = new URL(enrolmentUri('alpha', 'marie', SEED))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('CES sandbox alpha:marie')
  expect(uri.searchParams.get('secret')).toBe(SEED)
})
