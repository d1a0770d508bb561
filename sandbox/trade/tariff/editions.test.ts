import { afterEach, describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { readEdition } from './edition-text.ts'
import { editionOn, serveEditions } from './editions.ts'

afterEach(() => {
  serveEditions([])
})

function edition(name: string, effective: string) {
  const head = [`# edition: ${name}`, `# effective: ${effective}`]
  const table = ['number\tunit\tmfn\tpreferences\ten', '0101.21.00.00\tNMB\tFree\t\tHorses']
  return readEdition([...head, ...table].join('\n')).edition
}

const nameOn = (day: string) => editionOn(localDate(day)).name

test('without an edition of its own, the sandbox answers from the excerpt that comes with it', () => {
  expect(nameOn('2026-09-01')).toBe('T2026-2')
})

describe('of several editions', () => {
  // Given out of order: the days count.
  const three = [
    edition('T2', '2026-04-01'),
    edition('T3', '2026-09-01'),
    edition('T1', '2026-01-01'),
  ]

  test.each([
    ['2025-12-31', 'T1'],
    ['2026-01-01', 'T1'],
    ['2026-03-31', 'T1'],
    ['2026-04-01', 'T2'],
    ['2026-08-31', 'T2'],
    ['2026-09-01', 'T3'],
    ['2030-01-01', 'T3'],
  ])('that of %s is the last that was effective by then, else the first: %s', (day, name) => {
    serveEditions(three)
    expect(nameOn(day)).toBe(name)
  })

  test('none is left when none is served any more', () => {
    serveEditions(three)
    serveEditions([])
    expect(nameOn('2030-01-01')).toBe('T2026-2')
  })
})
