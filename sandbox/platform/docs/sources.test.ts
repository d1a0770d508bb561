import { expect, test } from 'vitest'
import { renderSources } from './sources.ts'

test('prints sources by grade, the most trusted first, in order of id', () => {
  const text = renderSources([
    { id: 'supposed', instrument: 'none found', authority: 'assumed', note: 'Ours.' },
    { id: 'vat', instrument: 'Excise Tax Act', section: 's. 212', authority: 'law' },
    {
      id: 'act',
      instrument: 'Customs Act',
      url: 'https://laws.example/c-52',
      inForce: '1986-11-10',
      authority: 'law',
    },
  ])
  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    'LAW (2): an act or a regulation says so',
    '  act',
    '      Customs Act (in force 1986-11-10)',
    '      https://laws.example/c-52',
    '  vat',
    '      Excise Tax Act, s. 212',
    'NOTICE (0): a customs notice or bulletin says so',
    'GUIDE (0): a memorandum, form or guide of the agency says so',
    'REPORTED (0): others report it',
    'ASSUMED (1): this sandbox supposes it',
    '  supposed',
    '      none found',
    '      Ours.',
  ])
})

test('breaks long notes at words', () => {
  const note = 'word '.repeat(60).trim()
  const text = renderSources([{ id: 'long', instrument: 'x', authority: 'guide', note }])
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  expect(text.match(/word/g)).toHaveLength(60)
})
