import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { record } from './record.ts'

const schema = record(v.pipe(v.string(), v.maxLength(20)), v.boolean())

function faultsIn(json: string): readonly string[] {
  const { issues = [] } = v.safeParse(schema, JSON.parse(json))
  return issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.expected}`)
}

describe('a record', () => {
  test('takes what its schemas take', () => {
    expect(v.parse(schema, { one: true, toString: false })).toEqual({ one: true, toString: false })
  })

  test.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
    expect(faultsIn(`{"one":true,"${key}":true}`)).toEqual([`${key} never`])
  })

  test('tells each of its faults', () => {
    const json = '{"__proto__":1,"constructor":true,"prototype":null,"one":1}'
    expect(faultsIn(json).toSorted()).toEqual([
      '__proto__ never',
      'constructor never',
      'one boolean',
      'prototype never',
    ])
  })

  test.each(['[]', 'null', '"__proto__"', '7'])('refuses what is none: %s', (json) => {
    expect(v.safeParse(v.strictObject({ it: schema }), { it: JSON.parse(json) }).success).toBe(
      json === '[]',
    )
  })
})
