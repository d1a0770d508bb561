import { expect, test } from 'vitest'
import { parseLimb } from './duty-rate.ts'
import { limbText } from './testing/look-up.ts'

test.each([
  ['1', '4.52', '4.52/KGM'],
  ['2', '2.81', '0.0281/KGM'],
])('reads qualifier %s of %s as %s', (qualifier, value, text) => {
  expect(limbText(parseLimb({ specific: { value, qualifier } }, 'KGM'))).toBe(text)
})

test('reads qualifier 3 as percent', () => {
  expect(limbText(parseLimb({ adValorem: { value: '245.5', qualifier: '3' } }, undefined))).toBe(
    '2.455',
  )
})

test.each([
  ['an unknown qualifier', { adValorem: { value: '1', qualifier: '9' } }, undefined],
  ['a negative amount', { adValorem: { value: '-1', qualifier: '3' } }, undefined],
  ['a text that is no number', { adValorem: { value: '1e2', qualifier: '3' } }, undefined],
  ['a specific amount without unit', { specific: { value: '1', qualifier: '1' } }, undefined],
  ['nothing at all', {}, 'KGM'],
])('refuses data with %s', (_, limb, unit) => {
  expect(() => parseLimb(limb, unit)).toThrow(Error)
})

test('names a currency where it is another than the Canadian dollar, and else none', () => {
  const raw = { specific: { value: '0.22', qualifier: '1' } }
  expect(parseLimb(raw, 'KGM', 'EUR').specific).toMatchObject({ unit: 'KGM', currency: 'EUR' })
  expect(parseLimb(raw, 'KGM').specific).not.toHaveProperty('currency')
})
