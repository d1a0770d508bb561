import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  ['nothing is set', {}, 'en'],
  ['its own variable', { CES_LANG: 'fr', LC_ALL: 'en_CA.UTF-8' }, 'fr'],
  ['its own variable, in English', { CES_LANG: 'en', LC_ALL: 'fr_CA.UTF-8' }, 'en'],
  ['LC_ALL before LC_MESSAGES', { LC_ALL: 'C', LC_MESSAGES: 'fr_CA.UTF-8' }, 'en'],
  ['LC_MESSAGES before LANG', { LC_MESSAGES: 'fr_CA.UTF-8', LANG: 'en_CA.UTF-8' }, 'fr'],
  ['LANG', { LANG: 'fr_FR' }, 'fr'],
  ['an empty one is none', { CES_LANG: '', LC_ALL: '', LANG: 'fr' }, 'fr'],
  ['another that begins alike', { LANG: 'fry_NL.UTF-8' }, 'en'],
  ['one that is neither', { LANG: 'de_DE.UTF-8' }, 'en'],
])('%s', (_, environment, language) => {
  expect(languageOf(environment)).toBe(language)
})
