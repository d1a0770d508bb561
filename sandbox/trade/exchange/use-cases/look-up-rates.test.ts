import { expect, test } from 'vitest'
import { localDate } from '../../../kernel/time.ts'
import type { Collection, Reader } from '../../../platform/storage/index.ts'
import { ratesFor } from './look-up-rates.ts'

/** Keeps nothing, and tells how often it was asked. */
function emptyReader(): { readonly reader: Reader; readonly asked: () => number } {
  let asked = 0
  const answer = <R>(nothing: R): Promise<R> => {
    asked += 1
    return Promise.resolve(nothing)
  }
  const reader: Reader = {
    get: () => answer(undefined),
    getMany: <T>(_of: Collection<T>, keys: readonly string[]) => answer(keys.map(() => undefined)),
    list: () => answer({ items: [] }),
    find: () => answer({ items: [] }),
    range: () => answer([]),
    count: () => answer(0),
    attached: () => answer(undefined),
  }
  return { reader, asked: () => asked }
}

const on = localDate('2026-02-26')

test('a rate that nothing is kept of for a year is looked for in a few questions', async () => {
  const { reader, asked } = emptyReader()
  expect(await ratesFor(reader, [{ currency: 'USD', on }])).toEqual([
    { currency: 'USD', on, found: { status: 'missing' } },
  ])
  expect(asked()).toBeLessThan(20)
})

test('two hundred invoices in Canadian dollars are one question', async () => {
  const { reader, asked } = emptyReader()
  const invoices = Array.from({ length: 200 }, () => ({ currency: 'CAD', on }))
  expect(await ratesFor(reader, invoices)).toHaveLength(200)
  expect(asked()).toBe(1)
})
