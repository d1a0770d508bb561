import { expect, test } from 'vitest'
import { byFolder, scoreOf } from './score.ts'

const mutants = (...statuses: readonly string[]) => ({
  mutants: statuses.map((status) => ({ status })),
})

test('sums the reports of several parts by folder', () => {
  const one = { files: { 'sandbox/trade/duties/a.ts': mutants('Killed', 'Survived') } }
  const other = {
    files: {
      'sandbox/trade/duties/rules/b.ts': mutants('Killed'),
      'sandbox/trade/tariff/c.ts': mutants('NoCoverage'),
    },
  }
  expect([...byFolder([one, other])]).toEqual([
    ['duties', { Killed: 2, Survived: 1 }],
    ['tariff', { NoCoverage: 1 }],
  ])
})

test.each([
  [{ Killed: 9, Survived: 1 }, 90],
  [{ Killed: 8, Timeout: 1, NoCoverage: 1, Ignored: 90 }, 90],
  [{ Survived: 3 }, 0],
])('the score of %j is %s', (statuses, score) => {
  expect(scoreOf(statuses)).toBe(score)
})
