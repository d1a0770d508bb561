import { describe, expect, test } from 'vitest'
import { collection, InvalidCursor, openMemoryStorage, type Page, type Reader } from './index.ts'

interface Parcel {
  readonly owner: string
  readonly carrier: string
}

const parcels = collection<Parcel>('parcels', {
  indexes: { owner: ({ owner }) => owner, carrier: ({ carrier }) => carrier },
})
const letters = collection<Parcel>('letters', { indexes: { owner: ({ owner }) => owner } })

/** A store with four documents alike in each collection. */
async function filled(name = 'main') {
  const storage = await openMemoryStorage()
  const store = await storage.create(name, [parcels, letters], () => Promise.resolve())
  await store.transact((transaction) => {
    for (const key of ['a', 'b', 'c', 'd']) {
      transaction.put(parcels, key, { owner: 'Ann', carrier: 'Ann' })
      transaction.put(letters, key, { owner: 'Ann', carrier: 'Ann' })
    }
    transaction.put(parcels, 'e', { owner: 'Bob', carrier: 'Bob' })
    return Promise.resolve()
  })
  return { store, [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose]() }
}

type List = (reader: Reader, page: { limit: number; after?: string }) => Promise<Page<Parcel>>

const lists: Readonly<Record<string, List>> = {
  all: (reader, page) => reader.list(parcels, page),
  'all, newest first': (reader, page) => reader.list(parcels, { ...page, newestFirst: true }),
  'another collection': (reader, page) => reader.list(letters, page),
  'of an owner': (reader, page) => reader.find(parcels, 'owner', 'Ann', page),
  'of another owner': (reader, page) => reader.find(parcels, 'owner', 'Bob', page),
  'of a carrier': (reader, page) => reader.find(parcels, 'carrier', 'Ann', page),
  'of an owner of another collection': (reader, page) => reader.find(letters, 'owner', 'Ann', page),
  'of an owner, newest first': (reader, page) =>
    reader.find(parcels, 'owner', 'Ann', { ...page, newestFirst: true }),
}
const names = Object.keys(lists)
const [from, ...others] = names

describe('a cursor', () => {
  test.each(others)('of one list is refused by the list %s', async (other) => {
    await using made = await filled()
    const { next } = await made.store.read((reader) => lists[from!]!(reader, { limit: 2 }))
    const asked = made.store.read((reader) => lists[other]!(reader, { limit: 2, after: next! }))
    await expect(asked).rejects.toThrow(InvalidCursor)
  })

  test.each(names)('of one store is refused by the same list of another: %s', async (list) => {
    await using one = await filled()
    await using other = await filled('beside')
    const { next } = await one.store.read((reader) => lists[list]!(reader, { limit: 1 }))
    const asked = other.store.read((reader) => lists[list]!(reader, { limit: 1, after: next! }))
    if (next !== undefined) await expect(asked).rejects.toThrow(InvalidCursor)
    else expect([list, (await asked).next]).toEqual(['of another owner', undefined])
  })

  test.each(['0', '1', 'a', 'zz', '1.', '1.aaaaaaaa', '.aaaaaaaa', '1.é', '1.aaaaaaaa.aaaaaaaa'])(
    'that was made up is refused: %j',
    async (after) => {
      await using made = await filled()
      for (const list of Object.values(lists)) {
        const asked = made.store.read((reader) => list(reader, { limit: 2, after }))
        await expect(asked).rejects.toThrow(InvalidCursor)
      }
    },
  )

  test('moved to another place is refused', async () => {
    await using made = await filled()
    const { next = '' } = await made.store.read((reader) => reader.list(parcels, { limit: 1 }))
    const after = next.replace(/^[^.]*/, '2')
    expect(after).not.toBe(next)
    const asked = made.store.read((reader) => reader.list(parcels, { limit: 1, after }))
    await expect(asked).rejects.toThrow(InvalidCursor)
  })

  test('needs no escaping in an address and is the same at each asking', async () => {
    await using made = await filled()
    const ask = () => made.store.read((reader) => reader.list(parcels, { limit: 1 }))
    const [{ next: one = '' }, { next: other }] = [await ask(), await ask()]
    expect(encodeURIComponent(one)).toBe(one)
    expect(other).toBe(one)
  })
})
