import { expect, test } from 'vitest'
import type { Finding } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'
import { gradeRows } from './grade-rows.ts'

const LAW: Source = { id: 'act', instrument: 'An act', authority: 'law' }
const GUESS: Source = { id: 'guess', instrument: 'none found', authority: 'assumed' }
const words = { en: 'x', fr: 'x' }
const finding = (code: string, list?: Source): Finding => ({
  ...{ code, detail: words, remedy: words, source: LAW },
  ...(list && { list: () => list }),
})

test('counts rules by the worse of rule and list, sources, and the rows of each list', () => {
  const rows = gradeRows({
    findings: [finding('a'), finding('b', GUESS)],
    sources: () => [LAW, GUESS, GUESS],
    lists: () => [
      { id: 'one', name: { en: 'ones', fr: 'uns' }, grades: ['law', 'law', 'reported'] },
      { id: 'two', name: { en: 'twos', fr: 'deux' }, grades: ['assumed'] },
    ],
  })
  expect(rows.map(({ id, rows: all, counts }) => [id, all, ...Object.values(counts)])).toEqual([
    ['rules', 2, 1, 0, 0, 0, 1],
    ['sources', 3, 1, 0, 0, 0, 2],
    ['one', 3, 2, 0, 0, 1, 0],
    ['two', 1, 0, 0, 0, 0, 1],
    ['all-lists', 4, 2, 0, 0, 1, 1],
  ])
})
