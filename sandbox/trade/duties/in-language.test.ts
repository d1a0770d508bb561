import { describe, expect, test } from 'vitest'
import { dayIn, numbersIn } from './in-language.ts'

/** French writes these with spaces that do not break. */
const spaced = (text: string): string => text.replaceAll('_', '\u00A0')

describe('numbers', () => {
  test.each([
    ['1234.56 CAD', '1_234,56_$'],
    ['1234567.5', '1_234_567,5'],
    ['100 CAD', '100_$'],
    ['5.5%', '5,5_%'],
    ['100.00 USD × 1.15 CAD/USD', '100,00 USD × 1,15_$/USD'],
    ['max(0.2256, 4.00) + 4.00', 'max(0,2256_; 4,00) + 4,00'],
    ['100 × ⌈20 NMB ÷ 5 NMB⌉ × 0.5 CAD', '100 × ⌈20 NMB ÷ 5 NMB⌉ × 0,5_$'],
  ])('%s stands so in French', (text, french) => {
    expect(numbersIn(text, 'fr')).toBe(spaced(french))
  })

  test('stand as they are in English', () => {
    expect(numbersIn('1234.56 CAD × 5.5%', 'en')).toBe('1234.56 CAD × 5.5%')
  })
})

describe('a day', () => {
  test.each([
    ['2026-03-01', '1 March 2026', '1er mars 2026'],
    ['2025-08-31', '31 August 2025', '31 août 2025'],
    ['2024-12-11', '11 December 2024', '11 décembre 2024'],
    ['2024-02-02', '2 February 2024', '2 février 2024'],
  ])('%s is told in words', (day, english, french) => {
    expect([dayIn(day, 'en'), dayIn(day, 'fr')]).toEqual([english, french])
  })
})
