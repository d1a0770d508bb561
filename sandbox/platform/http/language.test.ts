import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR-ca', 'fr'],
  ['en', 'en'],
  ['fr-CA, fr;q=0.9, en;q=0.8', 'fr'],
  ['en-CA, en;q=0.9, fr;q=0.8', 'en'],
  ['en;q=0.5, fr;q=0.7', 'fr'],
  ['fr;q=0.5,en;q=0.5', 'fr'],
  ['en;q=0.5,fr;q=0.5', 'en'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['fr;q=0', 'en'],
  ['de, fr;q=0.1', 'fr'],
  ['de', 'en'],
  ['*', 'en'],
  ['fro', 'en'],
  ['fr ; q=0.9 , en ; q=0.1', 'fr'],
  ['fr;q=abc, en;q=0.1', 'en'],
  [`${'x,'.repeat(5000)}fr`, 'en'],
])('Accept-Language: %j is answered in %s', (header, expected) => {
  expect(languageOf(header)).toBe(expected)
})
