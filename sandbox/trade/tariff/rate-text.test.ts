import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseRateText } from './rate-text.ts'
import { limbText } from './testing/look-up.ts'

const VECTORS = join(import.meta.dirname, '../../../fixtures/vectors/rate-texts.tsv')
const vectors = readFileSync(VECTORS, 'utf8')
  .replace(/\n$/, '')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))

function said(text: string): readonly string[] {
  const { regular, minimum, maximum, added } = parseRateText(text) ?? {}
  return [regular, minimum, maximum, added].map((limb) => (limb ? limbText(limb) : ''))
}

test.each(vectors)('reads %s', (text, ...limbs) => {
  expect(said(text)).toEqual(limbs)
})

test('is tried on every form that the tariff has', () => {
  expect(vectors.length).toBe(178)
})

test.each([
  ['a limit of a sum as that of the whole', '1.88¢/kg plus 4% but not less than 6%'],
  ['a maximum alone', '5% but not more than 9.48¢/kg', ['0.05', '', '0.0948/KGM', '']],
  ['spaces wherever they stand', '  30.8¢each  plus   4%', ['0.308/NMB + 0.04', '', '', '']],
])('reads %s', (_, text, limbs = ['0.0188/KGM + 0.04', '0.06', '', '']) => {
  expect(said(text)).toEqual(limbs)
})

test.each([
  '',
  'free of duty',
  '6.5',
  '6,5%',
  '-1%',
  '5¢',
  '$5/barrel',
  '5% but not less than',
  '5% plus',
  '5% plus 4%',
  '1¢/kg plus 2¢/litre',
  '1¢/kg plus 4% but not less than 6% plus 1%',
  '5% but not less than 4% but not less than 3%',
  '0.0000001%',
])('does not read %j', (text) => {
  expect(parseRateText(text)).toBeUndefined()
})
