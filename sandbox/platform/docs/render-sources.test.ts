import { expect, test } from 'vitest'
import type { Source } from '../../kernel/source.ts'
import { renderGrades, renderSources } from './render-sources.ts'

test('prints sources by grade, the most trusted first, in order of id', () => {
  const sources: readonly Source[] = [
    { id: 'supposed', instrument: 'none found', authority: 'assumed', note: 'Ours.' },
    { id: 'vat', instrument: 'Excise Tax Act', section: 's. 212', authority: 'law' },
    {
      id: 'act',
      instrument: 'Customs Act',
      url: 'https://laws.example/c-52',
      inForce: '1986-11-10',
      authority: 'law',
    },
  ]
  const text = renderSources({ sources }, 'en')
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
  const text = renderSources(
    { sources: [{ id: 'long', instrument: 'x', authority: 'guide', note }] },
    'en',
  )
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  expect(text.match(/word/g)).toHaveLength(60)
})

test('prints how many rows of each list are of each grade', () => {
  const counts = { law: 12, notice: 0, guide: 0, reported: 1, assumed: 1150 }
  const name = { en: 'Holidays', fr: 'Jours fériés' }
  const text = renderGrades([{ id: 'x', name, rows: 1163, counts }], 'en')
  expect(text.split('\n').map((line) => line.split(/\s+/))).toEqual([
    ['', 'law', 'notice', 'guide', 'reported', 'assumed', 'rows'],
    ['Holidays', '12', '0', '0', '1', '1150', '1163'],
    [''],
  ])
})

test('speaks French, and names an instrument in French where its name is known', () => {
  const source = {
    id: 'order',
    instrument: 'Order',
    instrumentFr: 'Décret',
    authority: 'law',
  } as const
  const cited = {
    sources: [{ ...source, inForce: '2025-03-04' }],
    rules: new Map([['order', ['a-rule']]]),
  }
  expect(renderSources(cited, 'fr').split('\n').slice(0, 5)).toEqual([
    'LOI (1) : une loi ou un règlement le dit',
    '',
    '  order',
    '      Décret (en vigueur le 2025-03-04)',
    '      Règles : a-rule',
  ])
  const counts = { law: 12, notice: 0, guide: 0, reported: 1, assumed: 1150 }
  const name = { en: 'Holidays', fr: 'Jours fériés' }
  const [head, row] = renderGrades([{ id: 'x', name, rows: 1163, counts }], 'fr').split('\n')
  expect(head?.trim().split(/\s+/)).toEqual([
    'loi',
    'avis',
    'guide',
    'rapporté',
    'supposé',
    'lignes',
  ])
  expect(row).toMatch(/^Jours fériés +12/)
})
