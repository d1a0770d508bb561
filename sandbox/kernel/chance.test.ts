import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from './chance.ts'

const COUNT = 2000

describe('chance', () => {
  test('is the same for the same seed and purpose, whatever was drawn before', () => {
    const purposes = fc.array(fc.string(), { maxLength: 5 })
    fc.assert(
      fc.property(fc.string(), purposes, purposes, (seed, purpose, other) => {
        const first = chance(seed, ...purpose)
        chance(seed, ...other)
        expect(chance(seed, ...purpose)).toBe(first)
      }),
    )
  })

  test('lies from zero to below one', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (seed, purpose) => {
        const drawn = chance(seed, ...purpose)
        expect(drawn >= 0 && drawn < 1).toBe(true)
      }),
    )
  })

  test('differs for thousands of purposes and seeds', () => {
    const numbers = Array.from({ length: COUNT }, (_, index) => index)
    const byNumber = numbers.map((number) => chance('seed', 'party', number))
    const byKind = numbers.map((number) => chance('seed', `kind-${String(number)}`, 'x'))
    const bySeed = numbers.map((number) => chance(`seed-${String(number)}`, 'party'))
    expect(new Set([...byNumber, ...byKind, ...bySeed]).size).toBe(3 * COUNT)
  })

  test('tells where one part of a purpose ends and the next begins', () => {
    expect(chance('s', 'ab', 'c')).not.toBe(chance('s', 'a', 'bc'))
    expect(chance('s', 'a')).not.toBe(chance('s', 'a', ''))
    expect(chance('sa')).not.toBe(chance('s', 'a'))
  })

  test('spreads evenly over numbers that follow each other', () => {
    const buckets = new Array<number>(20).fill(0)
    for (let number = 0; number < 20_000; number += 1) {
      const bucket = Math.floor(chance('seed', 'fault', number) * 20)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    const chiSquare = buckets.reduce((total, seen) => total + (seen - 1000) ** 2 / 1000, 0)
    // 99.9 % quantile of chi-square with 19 degrees of freedom, NIST handbook 1.3.6.7.4.
    expect(chiSquare).toBeLessThan(43.82)
  })

  test('of one number tells nothing of the next', () => {
    const drawn = Array.from({ length: 20_000 }, (_, number) => chance('seed', number) - 0.5)
    const products = drawn.slice(1).map((value, index) => value * (drawn[index] ?? 0))
    const correlation = (12 * products.reduce((total, one) => total + one, 0)) / products.length
    // Five standard errors, each 1 / sqrt(n).
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(products.length))
  })
})
