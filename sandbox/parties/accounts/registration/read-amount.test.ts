import { expect, test } from 'vitest'
import { parseCents } from '../../../kernel/money.ts'
import { readAmount } from './read-amount.ts'

test.each([
  ['2890.15', '2890.15'],
  ['$2,890.15', '2890.15'],
  [' $ 2,890.15 ', '2890.15'],
  ['2 890,15 $', '2890.15'],
  ['2\u202f890,15\u00a0$', '2890.15'],
  ['1,234,567', '1234567.00'],
  ['2890,1', '2890.10'],
  ['2890.', '2890.00'],
  ['0.00', '0.00'],
  ['0', '0.00'],
])('%j is %s', (text, amount) => {
  expect(readAmount(text)).toBe(parseCents(amount))
})

test.each([
  '',
  ' ',
  '$',
  'about 980',
  '1,23,4.00',
  '12.345',
  '2,890.15.00',
  '2.890,15',
  '-5.00',
  '5 USD',
  '12 34.00',
  '1e3',
])('%j is no amount', (text) => {
  expect(readAmount(text)).toBeUndefined()
})
