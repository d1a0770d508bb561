import { expect, test } from 'vitest'
import { faultOf } from './judge.ts'
import { MARKER, SECRET } from './marker.ts'

function refusal(detail: string, errors: readonly string[] = [], status = 422) {
  const listed = errors.map((text) => ({ pointer: '#/unit', code: 'field-invalid', detail: text }))
  const text = JSON.stringify({ code: 'validation-failed', detail, errors: listed })
  return { status, type: 'application/problem+json', text }
}

test.each([
  ['a short value that a fault quotes', refusal('1 fault', [`"${MARKER}" is not a unit.`])],
  ['a value that is cut', refusal('1 fault', [`"${MARKER}${'x'.repeat(24)}…" is not a unit.`])],
])('lets pass %s', (_what, heard) => {
  expect(faultOf(heard)).toBeUndefined()
})

test.each([
  ['outside quotation marks', refusal('1 fault', [`${MARKER} is not a unit.`])],
  ['in a long quotation', refusal('1 fault', [`"${MARKER}${'x'.repeat(60)}" is not a unit.`])],
  ['in the problem itself', refusal(`"${MARKER}" was sent.`)],
  ['in another refusal', refusal('1 fault', [`"${MARKER}" is not a unit.`], 400)],
])('finds what was sent %s', (_where, heard) => {
  expect(faultOf(heard)).toBe('the body in the answer')
})

test('finds a secret in a quotation too', () => {
  expect(faultOf(refusal('1 fault', [`"${SECRET}" is not a unit.`]))).toBe('a secret in the answer')
})
