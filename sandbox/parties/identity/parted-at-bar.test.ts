import { expect, test } from 'vitest'
import { DEACTIVATION } from './inactivity.ts'
import { SIGN_IN_EXPIRY } from './sign-in-expiry.ts'

test.each([
  [{ what: 'challenge', key: 'challenge-000001' }, 'challenge|challenge-000001'],
  [{ what: 'attempts', key: 'a|b' }, 'attempts|a|b'],
] as const)(
  'what a sign-in leaves behind, %j, is read from work of the old form',
  (trace, text) => {
    expect(SIGN_IN_EXPIRY.subjectOf(trace)).toBe(text)
    expect(SIGN_IN_EXPIRY.parse(SIGN_IN_EXPIRY.lift(text))).toEqual(trace)
  },
)

test('an account is read from work of the old form, and nothing else is', () => {
  expect(DEACTIVATION.parse(DEACTIVATION.lift('client|c.1'))).toEqual({ type: 'client', id: 'c.1' })
  expect(DEACTIVATION.parse(DEACTIVATION.lift('robot|c.1'))).toBeUndefined()
  expect(DEACTIVATION.parse(DEACTIVATION.lift('client'))).toEqual({ type: 'client', id: '' })
})
