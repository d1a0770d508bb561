import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  collection,
  InvalidCursor,
  StorageUnavailable,
  type Collection,
  type Committed,
  type Json,
  type PageRequest,
  type Storage,
  type Store,
} from '../index.ts'

/** A storage under test, and a switch for its medium. */
export interface StorageUnderTest {
  readonly storage: Storage
  /** While failing, every write to the medium is refused. */
  readonly setFailing: (failing: boolean) => void
}

interface Parcel {
  readonly owner: string
  readonly weight: string
  readonly tags?: readonly string[]
  readonly readAt?: string
}

const parcels = collection<Parcel>('parcels', {
  indexes: { owner: ({ owner }) => owner, tag: ({ tags }) => tags },
  volatile: ['readAt'],
})
const keys = collection<{ readonly value: string }>('keys', { secret: true })
const settings = collection<{ readonly fault: string }>('settings', { hot: true })
const COLLECTIONS: readonly Collection<never>[] = [parcels, keys, settings]
const ALL: PageRequest = { limit: 100 }

const parcel = (owner: string, rest: Partial<Parcel> = {}): Parcel => ({
  owner,
  weight: '1.0',
  ...rest,
})

function put(store: Store, key: string, document: Parcel): Promise<void> {
  return store.transact(async (transaction) => {
    await Promise.resolve()
    transaction.put(parcels, key, document)
  })
}

function remove(store: Store, key: string): Promise<void> {
  return store.transact(async (transaction) => {
    await Promise.resolve()
    transaction.remove(parcels, key)
  })
}

const get = (store: Store, key: string): Promise<Parcel | undefined> =>
  store.read((reader) => reader.get(parcels, key))

const ownersOf = async (store: Store, page: PageRequest = ALL): Promise<string[]> =>
  (await store.read((reader) => reader.list(parcels, page))).items.map(({ owner }) => owner)

const weightsUnder = async (store: Store, owner: string): Promise<string[]> =>
  (await store.read((reader) => reader.find(parcels, 'owner', owner, ALL))).items.map(
    ({ weight }) => weight,
  )

/** What every storage owes, whatever stands behind the port. */
export function describeStorage(name: string, make: () => Promise<StorageUnderTest>): void {
  describe(`storage contract: ${name}`, () => {
    let storage: Storage
    let setFailing: StorageUnderTest['setFailing']
    let store: Store

    const reopen = async (): Promise<void> => {
      await store[Symbol.asyncDispose]()
      store = await storage.open('one', COLLECTIONS)
    }

    beforeEach(async () => {
      ;({ storage, setFailing } = await make())
      store = await storage.open('one', COLLECTIONS)
    })

    afterEach(async () => {
      setFailing(false)
      await storage[Symbol.asyncDispose]()
    })

    it('gives back what was put, as a fresh copy', async () => {
      const document = parcel('Émile', { tags: ['a'] })
      await put(store, 'p1', document)
      const found = await get(store, 'p1')
      expect(found).toEqual(document)
      expect(found).not.toBe(await get(store, 'p1'))
      expect(await get(store, 'p2')).toBeUndefined()
    })

    it('keeps what was put apart from later changes of the object', async () => {
      const tags = ['a']
      await put(store, 'p1', parcel('Ann', { tags }))
      tags.push('b')
      expect((await get(store, 'p1'))?.tags).toEqual(['a'])
    })

    it('hands out hot documents that nobody can change', async () => {
      const fault = { fault: 'slow' }
      await store.transact((transaction) =>
        Promise.resolve().then(() => {
          transaction.put(settings, 's', fault)
        }),
      )
      const found = await store.read((reader) => reader.get(settings, 's'))
      expect(found).toEqual(fault)
      expect(Object.isFrozen(found)).toBe(true)
      expect(Object.isFrozen(fault)).toBe(false)
    })

    it('keeps nothing of a work that throws', async () => {
      await put(store, 'p1', parcel('Ann'))
      const before = await store.hash()
      const work = store.transact(async (transaction) => {
        transaction.put(parcels, 'p1', parcel('Bob'))
        transaction.put(parcels, 'p2', parcel('Bob'))
        transaction.remove(parcels, 'p1')
        await transaction.next('parcel')
        throw new Error('refused')
      })
      await expect(work).rejects.toThrow('refused')
      expect(await ownersOf(store)).toEqual(['Ann'])
      expect(await weightsUnder(store, 'Bob')).toEqual([])
      expect(await weightsUnder(store, 'Ann')).toEqual(['1.0'])
      expect(await store.hash()).toBe(before)
      await reopen()
      expect(await store.hash()).toBe(before)
    })

    it('shows a work its own writes', async () => {
      await put(store, 'p1', parcel('Ann'))
      await store.transact(async (transaction) => {
        transaction.put(parcels, 'p2', parcel('Ann', { weight: '2.0' }))
        transaction.remove(parcels, 'p1')
        expect(await transaction.get(parcels, 'p1')).toBeUndefined()
        expect(await transaction.get(parcels, 'p2')).toEqual(parcel('Ann', { weight: '2.0' }))
        expect(await transaction.count(parcels, 'owner', 'Ann')).toBe(1)
        expect((await transaction.find(parcels, 'owner', 'Ann', ALL)).items).toHaveLength(1)
      })
    })

    it('runs works as if alone', async () => {
      await put(store, 'p1', parcel('Ann', { weight: '0' }))
      const addOne = (): Promise<void> =>
        store.transact(async (transaction) => {
          const found = await transaction.get(parcels, 'p1')
          await new Promise(setImmediate)
          transaction.put(
            parcels,
            'p1',
            parcel('Ann', { weight: String(Number(found?.weight) + 1) }),
          )
        })
      await Promise.all(Array.from({ length: 10 }, addOne))
      expect((await get(store, 'p1'))?.weight).toBe('10')
    })

    it('shows a reader no half of a work', async () => {
      const work = store.transact(async (transaction) => {
        transaction.put(parcels, 'p1', parcel('Ann'))
        await new Promise(setImmediate)
        transaction.put(parcels, 'p2', parcel('Ann'))
      })
      const seen = store.read((reader) => reader.count(parcels))
      await work
      expect([0, 2]).toContain(await seen)
    })

    it('shows a reader one state from beginning to end', async () => {
      const counts = store.read(async (reader) => {
        const before = await reader.count(parcels)
        await new Promise(setImmediate)
        return [before, await reader.count(parcels)]
      })
      await put(store, 'p1', parcel('Ann'))
      const [before, after] = await counts
      expect(after).toBe(before)
    })

    it('gives a work nothing more once it is over', async () => {
      let late: (() => void) | undefined
      await store.transact(async (transaction) => {
        late = () => {
          transaction.put(parcels, 'p1', parcel('Ann'))
        }
        await Promise.resolve()
      })
      expect(late).toThrow('over')
      expect(await get(store, 'p1')).toBeUndefined()
    })

    it('lists in order of creation, which an update keeps and a new start too', async () => {
      for (const owner of ['Cleo', 'Ann', 'Bob']) await put(store, owner, parcel(owner))
      await put(store, 'Cleo', parcel('Cleo II'))
      expect(await ownersOf(store)).toEqual(['Cleo II', 'Ann', 'Bob'])
      expect(await ownersOf(store, { ...ALL, newestFirst: true })).toEqual([
        'Bob',
        'Ann',
        'Cleo II',
      ])
      await reopen()
      expect(await ownersOf(store)).toEqual(['Cleo II', 'Ann', 'Bob'])
    })

    it('puts a document that was removed and put again at the end', async () => {
      for (const owner of ['Ann', 'Bob']) await put(store, owner, parcel(owner))
      await store.transact(async (transaction) => {
        await Promise.resolve()
        transaction.remove(parcels, 'Ann')
        transaction.put(parcels, 'Ann', parcel('Ann'))
      })
      expect(await ownersOf(store)).toEqual(['Bob', 'Ann'])
      await reopen()
      expect(await ownersOf(store)).toEqual(['Bob', 'Ann'])
    })

    it.each([false, true])('pages without gap or repeat, newestFirst %s', async (newestFirst) => {
      for (let n = 0; n < 7; n++) await put(store, `p${String(n)}`, parcel(String(n)))
      const owners: string[] = []
      let after: string | undefined
      do {
        const request = { limit: 3, after, newestFirst }
        const page = await store.read((reader) => reader.list(parcels, request))
        owners.push(...page.items.map(({ owner }) => owner))
        after = page.next
        expect(owners.length === 7).toBe(after === undefined)
      } while (after !== undefined)
      const expected = ['0', '1', '2', '3', '4', '5', '6']
      expect(owners).toEqual(newestFirst ? expected.toReversed() : expected)
    })

    it('goes on after a cursor whose document has gone, across a new start', async () => {
      for (let n = 0; n < 4; n++) await put(store, `p${String(n)}`, parcel(String(n)))
      const first = await store.read((reader) => reader.list(parcels, { limit: 2 }))
      await remove(store, 'p1')
      await put(store, 'p9', parcel('9'))
      await reopen()
      expect(await ownersOf(store, { limit: 9, after: first.next })).toEqual(['2', '3', '9'])
    })

    it.each(['', '../..', 'é', '-1', 'z'.repeat(40)])('refuses the cursor %j', async (after) => {
      const page = store.read((reader) => reader.list(parcels, { limit: 1, after }))
      await expect(page).rejects.toThrow(InvalidCursor)
    })

    it('finds by index what an update moved there, in order of creation', async () => {
      for (const [n, owner] of ['Ann', 'Bob', 'Ann'].entries()) {
        await put(store, `p${String(n)}`, parcel(owner, { weight: String(n) }))
      }
      await put(store, 'p1', parcel('Ann', { weight: '1' }))
      expect(await weightsUnder(store, 'Ann')).toEqual(['0', '1', '2'])
      expect(await weightsUnder(store, 'Bob')).toEqual([])
      await put(store, 'p0', parcel('Bob', { weight: '0' }))
      await remove(store, 'p2')
      expect(await weightsUnder(store, 'Ann')).toEqual(['1'])
      await reopen()
      expect(await weightsUnder(store, 'Ann')).toEqual(['1'])
      expect(await weightsUnder(store, 'Bob')).toEqual(['0'])
    })

    it('finds a document under each value of an index, and none without a value', async () => {
      await put(store, 'p1', parcel('Ann', { tags: ['x', 'y', 'x'] }))
      await put(store, 'p2', parcel('Bob'))
      const counts = await store.read((reader) =>
        Promise.all(['x', 'y', 'z'].map((tag) => reader.count(parcels, 'tag', tag))),
      )
      expect(counts).toEqual([1, 1, 0])
    })

    it('answers a range in order of value, then of creation, both ends in it', async () => {
      for (const [key, owner] of Object.entries({ a: 'm', b: 'k', c: 'z', d: 'k', e: 'a' })) {
        await put(store, key, parcel(owner, { weight: key }))
      }
      const range = (request: { from?: string; to?: string; limit: number }): Promise<string[]> =>
        store.read(async (reader) =>
          (await reader.range(parcels, 'owner', request)).map(({ weight }) => weight),
        )
      expect(await range({ from: 'k', to: 'm', limit: 9 })).toEqual(['b', 'd', 'a'])
      expect(await range({ from: 'k', limit: 2 })).toEqual(['b', 'd'])
      await put(store, 'f', parcel('l', { weight: 'f' }))
      await remove(store, 'a')
      expect(await range({ to: 'm', limit: 9 })).toEqual(['e', 'b', 'd', 'f'])
    })

    it('refuses a collection or an index that was not declared', async () => {
      const stranger = collection<Parcel>('stranger')
      await expect(store.read((reader) => reader.get(stranger, 'p'))).rejects.toThrow('stranger')
      const find = store.read((reader) => reader.find(parcels, 'colour', 'red', ALL))
      await expect(find).rejects.toThrow('colour')
    })

    it('numbers a series from 1 without a gap, across failed works and new starts', async () => {
      const draw = (): Promise<number> =>
        store.transact((transaction) => transaction.next('parcel'))
      expect(await Promise.all([draw(), draw()])).toEqual([1, 2])
      const failing = store.transact(async (transaction) => {
        await transaction.next('parcel')
        throw new Error('refused')
      })
      await expect(failing).rejects.toThrow('refused')
      await reopen()
      expect(await draw()).toBe(3)
      expect(await store.transact((transaction) => transaction.next('other'))).toBe(1)
    })

    it('hashes equal calls equally, leaving volatile fields and secrets out', async () => {
      const other = await storage.open('other', COLLECTIONS)
      for (const [target, readAt] of [
        [store, 'noon'],
        [other, 'midnight'],
      ] as const) {
        await put(target, 'p1', parcel('Ann', { readAt }))
        await target.transact(async (transaction) => {
          await transaction.next('parcel')
          transaction.put(keys, 'k', { value: readAt })
        })
      }
      expect(await other.hash()).toBe(await store.hash())
      expect(await store.hash()).toMatch(/^[0-9a-f]{64}$/)
    })

    it.each<[string, (store: Store) => Promise<unknown>]>([
      ['a field', (target) => put(target, 'p1', parcel('Bob'))],
      ['a key', (target) => put(target, 'p2', parcel('Ann'))],
      ['a removal', (target) => remove(target, 'p1')],
      ['a series', (target) => target.transact((transaction) => transaction.next('parcel'))],
    ])('hashes another state otherwise: %s', async (_what, change) => {
      await put(store, 'p1', parcel('Ann'))
      const before = await store.hash()
      await change(store)
      expect(await store.hash()).not.toBe(before)
    })

    it('restores a snapshot whole: documents, indexes, series and order', async () => {
      await put(store, 'p1', parcel('Ann'))
      await store.transact((transaction) => transaction.next('parcel'))
      const saved = await store.hash()
      await store.saveSnapshot('first')
      await put(store, 'p1', parcel('Bob'))
      await put(store, 'p2', parcel('Ann'))
      await store.restoreSnapshot('first')
      expect(await store.hash()).toBe(saved)
      expect(await weightsUnder(store, 'Ann')).toEqual(['1.0'])
      expect(await weightsUnder(store, 'Bob')).toEqual([])
      await put(store, 'p3', parcel('Cleo'))
      await reopen()
      expect(await ownersOf(store)).toEqual(['Ann', 'Cleo'])
      expect(await store.transact((transaction) => transaction.next('parcel'))).toBe(2)
    })

    it('lists, replaces and deletes snapshots by name', async () => {
      for (const name of ['b', 'a', 'b']) await store.saveSnapshot(name)
      expect((await store.snapshots()).map(({ name }) => name)).toEqual(['a', 'b'])
      const [first] = await store.snapshots()
      expect(first?.savedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      expect(first?.bytes).toBeGreaterThan(0)
      await store.deleteSnapshot('a')
      expect((await store.snapshots()).map(({ name }) => name)).toEqual(['b'])
      await expect(store.restoreSnapshot('a')).rejects.toThrow('no snapshot a')
    })

    it.each(['', '..', 'a/b', 'A', 'a'.repeat(65), '.lock'])('refuses the name %j', async (bad) => {
      await expect(store.saveSnapshot(bad)).rejects.toThrow(RangeError)
      await expect(storage.open(bad, COLLECTIONS)).rejects.toThrow(RangeError)
      await expect(storage.destroy(bad)).rejects.toThrow(RangeError)
    })

    it('tells listeners of durable commits in order, with the documents put', async () => {
      const heard: string[] = []
      const stop = store.onCommit(({ puts }: Committed) => {
        heard.push(...puts.map(({ key, document }) => `${key} ${ownerIn(document)}`))
      })
      await Promise.all([put(store, 'p1', parcel('Ann')), put(store, 'p2', parcel('Bob'))])
      await store.transact(async (transaction) => {
        await Promise.resolve()
        transaction.put(parcels, 'p3', parcel('Cleo'))
        transaction.put(parcels, 'p3', parcel('Dan'))
        transaction.put(parcels, 'p4', parcel('Eve'))
        transaction.remove(parcels, 'p4')
      })
      stop()
      await put(store, 'p5', parcel('Fay'))
      expect(heard).toEqual(['p1 Ann', 'p2 Bob', 'p3 Dan'])
    })

    it('is not harmed by a listener that throws', async () => {
      const heard: number[] = []
      store.onCommit(() => {
        throw new Error('deaf')
      })
      store.onCommit(({ puts }) => heard.push(puts.length))
      await put(store, 'p1', parcel('Ann'))
      expect(heard).toEqual([1])
    })

    it('keeps nothing and tells nobody when the medium refuses, and goes on after', async () => {
      await put(store, 'p0', parcel('Ann'))
      const before = await store.hash()
      let heard = 0
      store.onCommit(() => heard++)
      setFailing(true)
      const racing = [1, 2, 3].map((n) =>
        store.transact(async (transaction) => {
          await transaction.next('parcel')
          transaction.put(parcels, 'p0', parcel('Bob', { weight: String(n) }))
          transaction.put(parcels, `p${String(n)}`, parcel('Ann'))
        }),
      )
      for (const result of await Promise.allSettled(racing)) {
        expect(result).toMatchObject({ status: 'rejected' })
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StorageUnavailable)
      }
      expect(heard).toBe(0)
      expect(await store.hash()).toBe(before)
      expect(await weightsUnder(store, 'Ann')).toEqual(['1.0'])
      setFailing(false)
      await put(store, 'p4', parcel('Eve'))
      expect(await store.transact((transaction) => transaction.next('parcel'))).toBe(1)
      await reopen()
      expect(await ownersOf(store)).toEqual(['Ann', 'Eve'])
    })

    it('lets no reader answer from a commit that does not become durable', async () => {
      setFailing(true)
      const writing = put(store, 'p1', parcel('Ann'))
      const reading = get(store, 'p1')
      await expect(writing).rejects.toThrow(StorageUnavailable)
      await expect(reading).rejects.toThrow(StorageUnavailable)
      expect(await get(store, 'p1')).toBeUndefined()
    })

    it('lets no reader answer from the absence that a failing removal would leave', async () => {
      await put(store, 'p1', parcel('Ann'))
      setFailing(true)
      const removing = remove(store, 'p1')
      const reading = get(store, 'p1')
      await expect(removing).rejects.toThrow(StorageUnavailable)
      await expect(reading).rejects.toThrow(StorageUnavailable)
      expect(await get(store, 'p1')).toEqual(parcel('Ann'))
    })

    it('refuses every call on a closed store', async () => {
      await store[Symbol.asyncDispose]()
      const calls = [
        put(store, 'p1', parcel('Ann')),
        get(store, 'p1'),
        store.hash(),
        store.saveSnapshot('a'),
        store.restoreSnapshot('a'),
        store.deleteSnapshot('a'),
        store.snapshots(),
      ]
      for (const { status } of await Promise.allSettled(calls)) expect(status).toBe('rejected')
    })

    it('keeps stores apart, and destroys one without touching another', async () => {
      const other = await storage.open('other', COLLECTIONS)
      await put(store, 'p1', parcel('Ann'))
      await put(other, 'p1', parcel('Bob'))
      expect(await storage.names()).toEqual(['one', 'other'])
      await storage.destroy('other')
      expect(await storage.names()).toEqual(['one'])
      expect(await ownersOf(store)).toEqual(['Ann'])
      const anew = await storage.open('other', COLLECTIONS)
      expect(await ownersOf(anew)).toEqual([])
    })

    it('refuses to open a store twice', async () => {
      await expect(storage.open('one', COLLECTIONS)).rejects.toThrow('open already')
    })
  })
}

function ownerIn(document: Json): string {
  return (document as unknown as Parcel).owner
}
