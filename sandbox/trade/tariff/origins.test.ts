import { expect, test } from 'vitest'
import { namesOrigin, parseOrigins } from './origins.ts'

test.each([
  [['KR', 'TR'], [], ['KR', 'TR']],
  [['*'], [], ['KR', 'TR', 'US']],
  [['*'], ['US'], ['KR', 'TR']],
  [['KR', 'US'], ['US'], ['KR']],
  [[], [], []],
])('of %j but %j are named %j', (countries, exceptCountries, named) => {
  const origins = parseOrigins({ countries, exceptCountries })
  expect(['KR', 'TR', 'US'].filter((country) => namesOrigin(origins, country))).toEqual(named)
})

test('any origin is named where none is asked for, and nothing need be excepted', () => {
  expect(namesOrigin(parseOrigins({ countries: ['KR'], exceptCountries: ['US'] }), undefined)).toBe(
    true,
  )
  expect(namesOrigin(parseOrigins({ countries: ['KR'] }), 'KR')).toBe(true)
})
