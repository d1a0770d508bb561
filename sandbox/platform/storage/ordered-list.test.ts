import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { OrderedList } from './ordered-list.ts'

const entry = (ordinal: number, text = ''): Entry => ({
  key: String(ordinal),
  ordinal,
  seq: 0,
  text,
  version: 1,
  document: undefined,
})

const ordinalsOf = (entries: readonly Entry[]): number[] => entries.map(({ ordinal }) => ordinal)

it('holds what a sorted set holds, whatever comes and goes in whatever order', () => {
  const ordinal = fc.nat(3000)
  const scenario = fc.record({
    ascending: fc.nat(1500),
    set: fc.array(ordinal, { maxLength: 800, size: 'max' }),
    deleted: fc.array(ordinal, { maxLength: 800, size: 'max' }),
    range: fc.record({
      limit: fc.nat(1000),
      after: fc.option(ordinal, { nil: undefined }),
      newestFirst: fc.boolean(),
    }),
  })
  fc.assert(
    fc.property(scenario, ({ ascending, set, deleted, range }) => {
      const list = new OrderedList()
      const oracle = new Set<number>()
      for (const at of [...Array(ascending).keys(), ...set]) {
        list.set(entry(at))
        oracle.add(at)
      }
      for (const at of deleted) {
        list.delete(at)
        oracle.delete(at)
      }
      const sorted = [...oracle].sort((one, other) => one - other)
      expect(list.size).toBe(sorted.length)
      expect(ordinalsOf(list.copy().flat())).toEqual(sorted)
      expect(ordinalsOf(list.slice(range))).toEqual(pageOf(sorted, range))
    }),
    { numRuns: 60 },
  )
})

interface Range {
  readonly limit: number
  readonly after: number | undefined
  readonly newestFirst: boolean
}

function pageOf(sorted: readonly number[], { limit, after, newestFirst }: Range): number[] {
  const ordered = newestFirst ? sorted.toReversed() : sorted
  const isPast = (at: number): boolean =>
    after === undefined || (newestFirst ? at < after : at > after)
  return ordered.filter(isPast).slice(0, limit)
}

it('replaces an entry in its place, and a copy does not see it', () => {
  const list = new OrderedList()
  for (const at of [0, 1, 2]) list.set(entry(at, 'old'))
  const copy = list.copy()
  list.set(entry(1, 'new'))
  const texts = (entries: readonly Entry[]): string[] => entries.map(({ text }) => text)
  expect(texts(list.copy().flat())).toEqual(['old', 'new', 'old'])
  expect(texts(copy.flat())).toEqual(['old', 'old', 'old'])
})
