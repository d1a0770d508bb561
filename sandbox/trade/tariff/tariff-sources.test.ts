import { expect, test } from 'vitest'
import { tariffSources } from './tariff-sources.ts'

test('cites the rules and every measure, each under an id of its own', () => {
  const ids = tariffSources().map(({ id }) => id)

  expect(ids).toEqual([...new Set(ids)])
  expect(ids).toContain('general-tariff')
  expect(ids).toContain('xed-spirits-2025-04-01')
})

test('claims nothing recalled as law', () => {
  const recalled = tariffSources().filter(({ note }) => note?.includes('recalled') ?? false)
  expect(recalled.map(({ authority }) => authority)).not.toContain('law')
})
