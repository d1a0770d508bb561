import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  businessNumberFrom,
  businessOf,
  carrierOf,
  parseAccountSecurityNumber,
  parseBusinessNumber,
  parseCargoControlNumber,
  parseClassification,
  parseGstRegistration,
  parseProgramAccountNumber,
  parseTransactionNumber,
  programAccount,
  securityNumberOf,
  tariffItemOf,
} from './identifiers.ts'

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not parsed')
  return value
}

const eightDigits = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((number) => String(number).padStart(8, '0'))

describe('a business number', () => {
  test('has one check digit for any eight digits', () => {
    fc.assert(
      fc.property(eightDigits, (digits) => {
        const valid = Array.from('0123456789').filter((check) =>
          parseBusinessNumber(digits + check),
        )
        expect(valid).toEqual([businessNumberFrom(digits).slice(8)])
      }),
    )
  })

  test('shows any single wrong digit', () => {
    fc.assert(
      fc.property(
        eightDigits,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, change) => {
          const right = businessNumberFrom(digits)
          const wrong = String((Number(right.charAt(place)) + change) % 10)
          const altered = right.slice(0, place) + wrong + right.slice(place + 1)
          expect(parseBusinessNumber(altered)).toBeUndefined()
        },
      ),
    )
  })

  test.each(['1234567', '123456789', 'abcdefgh', '00000000'])(
    'cannot be made from %j',
    (digits) => {
      expect(() => businessNumberFrom(digits)).toThrow('not eight digits')
    },
  )
})

describe('the parts of a number', () => {
  const business = known(parseBusinessNumber('888316171'))

  test('a program account belongs to its business', () => {
    expect(businessOf(known(parseProgramAccountNumber('888316171RM0042')))).toBe(business)
  })

  test.each([
    [1, '888316171RM0001'],
    [9999, '888316171RM9999'],
  ])('account %i is %s', (reference, expected) => {
    expect(programAccount(business, reference)).toBe(expected)
    expect(parseProgramAccountNumber(expected)).toBe(expected)
  })

  test('a transaction number lies in the series of an account security number', () => {
    expect(securityNumberOf(known(parseTransactionNumber('12345000000017')))).toBe('12345')
  })

  test.each([
    ['12345', true],
    ['00001', true],
    ['00000', false],
    ['1234', false],
    ['123456', false],
    ['1234A', false],
  ])('%s as account security number: %s', (text, valid) => {
    expect(parseAccountSecurityNumber(text) !== undefined).toBe(valid)
  })

  test('a cargo control number begins with its carrier', () => {
    expect(carrierOf(known(parseCargoControlNumber('9000ABC12345')))).toBe('9000')
  })

  test('a classification is printed with points, and its tariff item has eight digits', () => {
    const classification = known(parseClassification('0704101100'))
    expect(classification).toBe('0704.10.11.00')
    expect(tariffItemOf(classification)).toBe('0704.10.11')
  })
})

test.each([
  ['888316171RT0001', true],
  ['888316171RM0001', false],
  ['888316172RT0001', false],
  ['888316171RT0000', false],
  ['888316171RT001', false],
])('%s is a GST registration number: %s', (text, isOne) => {
  expect(parseGstRegistration(text) !== undefined).toBe(isOne)
})
