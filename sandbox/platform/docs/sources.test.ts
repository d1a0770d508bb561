import { expect, test } from 'vitest'
import { renderGrades, renderSources } from './sources.ts'

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

test('prints how many rows of each list are of each grade', () => {
  const counts = { law: 12, notice: 0, guide: 0, reported: 1, assumed: 1150 }
  const name = { en: 'Holidays', fr: 'Jours fériés' }
  const text = renderGrades([{ id: 'x', name, rows: 1163, counts }])
  expect(text.split('\n').map((line) => line.split(/\s+/))).toEqual([
    ['', 'law', 'notice', 'guide', 'reported', 'assumed', 'rows'],
    ['Holidays', '12', '0', '0', '1', '1150', '1163'],
    [''],
  ])
})
