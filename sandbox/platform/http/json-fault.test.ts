import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFaultIn } from './json-fault.ts'

test.each([
  ['{"type": nope}', 1, 10],
  ['{"a":1,}', 1, 8],
  ['{"a":1,\n "b" 2}', 2, 2],
  ['[1, 2', 1, 6],
  ['{"a":01}', 1, 6],
  ["{'a':1}", 1, 2],
  ['{}{}', 1, 3],
  ['"a\u0001"', 1, 1],
  ['{"a":"b\n"}', 1, 6],
  ['[1.]', 1, 2],
  ['// no\n{}', 1, 1],
])('%j ceases to be JSON at line %i, column %i', (text, line, column) => {
  expect(jsonFaultIn(text)).toEqual({ line, column })
})

test('a text that is open very deep has its place all the same', () => {
  expect(jsonFaultIn('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 })
})

test('what is JSON is walked along to its end', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFaultIn(text).column).toBe(text.length + 1)
    }),
  )
})
