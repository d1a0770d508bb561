import { describe, expect, test } from 'vitest'
import {
  parseBusinessNumber,
  parseCargoControlNumber,
  parseCarrierCode,
  parseClassification,
  parseOfficeCode,
  parseProgramAccountNumber,
  parseTransactionNumber,
} from '../../kernel/identifiers.ts'
import { parseCents } from '../../kernel/money.ts'
import { parseLocalDate } from '../../kernel/time.ts'
import { vectors } from './testing/vectors.ts'

const parsers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['bn9', parseBusinessNumber],
  ['bn15', parseProgramAccountNumber],
  ['transaction-number', parseTransactionNumber],
  ['ccn', parseCargoControlNumber],
  ['office', parseOfficeCode],
  ['carrier', parseCarrierCode],
  ['classification', parseClassification],
  ['amount', parseCents],
  ['local-date', parseLocalDate],
]

describe.each(parsers)('%s', (name, parse) => {
  test.each(vectors(`${name}-valid`))('takes $text: $reason', ({ text }) => {
    expect(parse(text)).toBeDefined()
  })

  test.each(vectors(`${name}-invalid`))('refuses $text: $reason', ({ text }) => {
    expect(parse(text)).toBeUndefined()
  })
})

test.each(vectors('amount-signed'))('reads the signed amount $text: $reason', ({ text }) => {
  expect(parseCents(text)).toBeDefined()
})
