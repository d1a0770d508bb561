import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
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
  { code: '31', origin: 'GB', on: '2020-12-31', valid: true },
  { code: '31', origin: 'GB', on: '2021-01-01', valid: false },
  { code: '34', origin: 'GB', on: '2021-03-31', valid: false },
  { code: '34', origin: 'GB', on: '2021-04-01', valid: true },
  { code: '33', origin: 'GB', on: '2024-12-14', valid: false },
  { code: '33', origin: 'GB', on: '2024-12-15', valid: true },
  { code: '12', origin: 'MX', on: '2020-06-30', valid: true },
  { code: '12', origin: 'MX', on: '2020-07-01', valid: false },
  { code: '2', origin: 'RU', on: '2022-03-01', valid: true },
  { code: '2', origin: 'RU', on: '2022-03-02', valid: false },
])('for treatment $code and origin $origin on $on says $valid', ({ code, origin, on, valid }) => {
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
