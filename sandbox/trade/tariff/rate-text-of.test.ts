import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rate } from '../../kernel/rate.ts'
import { parseRateText } from './rate-text.ts'
import { rateTextOf } from './rate-text-of.ts'

const VECTORS = join(import.meta.dirname, '../../../fixtures/vectors/rate-texts.tsv')
const texts = readFileSync(VECTORS, 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '')

test.each(['Free', '5% but not more than 9.48¢/kg', ...texts])(
  'says again what %s says',
  (text) => {
    const terms = parseRateText(text)
    if (terms === undefined) throw new Error(`not read: ${text}`)
    expect(parseRateText(rateTextOf(terms) ?? '')).toEqual(terms)
  },
)

test.each([
  '6.5%',
  '$1.51/kg',
  '5% but not less than 4.74¢/kg or more than 9.48¢/kg',
  '1.88¢/kg but not less than 4% plus 4%',
])('writes %s as the tariff does', (text) => {
  const terms = parseRateText(text)
  expect(terms && rateTextOf(terms)).toBe(text)
})

const perUnit = rate('1')
test.each([
  ['a unit of which it has none', { specific: { perUnit, unit: 'GRM' } }],
  ['another currency', { specific: { perUnit, unit: 'KGM', currency: 'EUR' } }],
  ['lots', { specific: { perUnit, unit: 'NMB', lots: [] } }],
  ['a threshold', { adValorem: rate('0.2'), above: { perUnit, unit: 'NMB' } }],
])('has no words for %s', (_what, regular) => {
  expect(rateTextOf({ regular })).toBeUndefined()
  expect(rateTextOf({ regular: {}, maximum: regular })).toBeUndefined()
})
