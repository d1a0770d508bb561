import { expect, test } from 'vitest'
import { localDate } from '../kernel/time.ts'
import { countryFor } from '../reference/index.ts'
import { isTreatmentValidFor, treatmentFor, treatments } from './index.ts'
import { treatment } from './testing/look-up.ts'

const isValid = (code: string, origin: string, on = '2025-06-02') =>
  isTreatmentValidFor(treatment(code), origin, localDate(on))

test.each([
  ['2', 'CN'],
  ['2', 'US'],
  ['3', 'KP'],
  ['10', 'US'],
  ['10', 'UNY'],
  ['11', 'MX'],
  ['13', 'IL'],
  ['14', 'CL'],
  ['31', 'DE'],
  ['32', 'UA'],
  ['33', 'JP'],
  ['34', 'GB'],
  ['8', 'BD'],
])('takes treatment %s for origin %s', (code, origin) => {
  expect(isValid(code, origin)).toBe(true)
})

test.each([
  ['10', 'MX'],
  ['10', 'CN'],
  ['11', 'US'],
  ['11', 'UTX'],
  ['2', 'KP'],
  ['13', 'CO'],
  ['31', 'CH'],
  ['31', 'US'],
  ['33', 'CN'],
  ['34', 'IE'],
  ['9', 'CN'],
])('refuses treatment %s for origin %s', (code, origin) => {
  expect(isValid(code, origin)).toBe(false)
})

test.each([
  ['31', 'GB', '2020-12-31', true],
  ['31', 'GB', '2021-01-01', false],
  ['34', 'GB', '2021-03-31', false],
  ['34', 'GB', '2021-04-01', true],
  ['33', 'GB', '2024-12-14', false],
  ['33', 'GB', '2024-12-15', true],
  ['12', 'MX', '2020-06-30', true],
  ['12', 'MX', '2020-07-01', false],
  ['2', 'RU', '2022-03-01', true],
  ['2', 'RU', '2022-03-02', false],
])('for treatment %s and origin %s on %s says %s', (code, origin, on, valid) => {
  expect(isValid(code, origin, on)).toBe(valid)
})

test.each(['1', '02', '', '6', '99'])('knows no treatment %j', (code) => {
  expect(treatmentFor(code)).toBeUndefined()
})

test('names only countries that exist', () => {
  const named = treatments().flatMap(({ countries, exceptCountries }) => [
    ...(countries?.keys() ?? []),
    ...exceptCountries.keys(),
  ])

  expect(named.filter((code) => countryFor(code) === undefined)).toEqual([])
})
