import { expect, test } from 'vitest'
import { allCountries, countryFor, countryOf, originFor, usStates } from './index.ts'

test('holds the 249 countries of ISO 3166-1 and Kosovo', () => {
  expect(allCountries()).toHaveLength(250)
})

test.each([
  { code: 'CA', en: 'Canada', fr: 'Canada', currency: 'CAD' },
  { code: 'DE', en: 'Germany', fr: 'Allemagne', currency: 'EUR' },
  { code: 'XK', en: 'Kosovo', fr: 'Kosovo', currency: 'EUR' },
])('knows $code', ({ code, en, fr, currency }) => {
  expect(countryFor(code)).toEqual({ code, name: { en, fr }, currency })
})

test.each(['ZZ', 'ca', 'UNY', ''])('knows no country %j', (code) => {
  expect(countryFor(code)).toBeUndefined()
})

test('takes a US state of origin for the United States', () => {
  expect(countryOf('UNY')).toBe('US')
  expect(originFor('UNY')?.name.en).toBe('New York')
  expect(usStates().map(({ code }) => countryOf(code))).toEqual(usStates().map(() => 'US'))
})

test.each(['US', 'CN', 'UZZ', 'UAE'])('leaves %s as it is', (code) => {
  expect(countryOf(code)).toBe(code)
})
