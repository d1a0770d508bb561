import { expect, it } from 'vitest'
import { FolderForeign, StoreAbsent, type Committed, type Store } from '../../index.ts'
import { createEmpty } from '../open-or-create.ts'
import {
  keys,
  COLLECTIONS,
  parcel,
  put,
  remove,
  get,
  ownersOf,
  weightsUnder,
  type Stand,
} from './stand.ts'

/** Hash, snapshots, and the life of a store. */
export function describeWholeState(stand: () => Stand): void {
  it('hashes equal calls equally, leaving volatile fields and secrets out', async () => {
    const other = await createEmpty(stand().storage, 'other', COLLECTIONS)
    for (const [target, readAt] of [
      [stand().store, 'noon'],
      [other, 'midnight'],
    ] as const) {
      await put(target, 'p1', parcel('Ann', { readAt }))
      await target.transact(async (transaction) => {
        await transaction.next('parcel')
        transaction.put(keys, 'k', { value: readAt })
      })
    }
    expect(await other.hash()).toBe(await stand().store.hash())
    expect(await stand().store.hash()).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['a field', (target) => put(target, 'p1', parcel('Bob'))],
    ['a key', (target) => put(target, 'p2', parcel('Ann'))],
    ['a removal', (target) => remove(target, 'p1')],
    ['a series', (target) => target.transact((transaction) => transaction.next('parcel'))],
  ])('hashes another state otherwise: %s', async (_what, change) => {
    await put(stand().store, 'p1', parcel('Ann'))
    const before = await stand().store.hash()
    await change(stand().store)
    expect(await stand().store.hash()).not.toBe(before)
  })

  it('tells listeners of a snapshot that is restored, which names no document', async () => {
    const { store } = stand()
    await put(store, 'p1', parcel('Ann'))
    await store.saveSnapshot('first')
    const told: Committed[] = []
    store.onCommit((commit) => told.push(commit))
    await store.restoreSnapshot('first')
    await put(store, 'p2', parcel('Bob'))
    expect(told.map(({ puts, isRestored }) => [puts.length, isRestored])).toEqual([
      [0, true],
      [1, undefined],
    ])
  })

  it('restores a snapshot whole: documents, indexes, series and order', async () => {
    await put(stand().store, 'p1', parcel('Ann'))
    await stand().store.transact((transaction) => transaction.next('parcel'))
    const saved = await stand().store.hash()
    await stand().store.saveSnapshot('first')
    await put(stand().store, 'p1', parcel('Bob'))
    await put(stand().store, 'p2', parcel('Ann'))
    await stand().store.restoreSnapshot('first')
    expect(await stand().store.hash()).toBe(saved)
    expect(await weightsUnder(stand().store, 'Ann')).toEqual(['1.0'])
    expect(await weightsUnder(stand().store, 'Bob')).toEqual([])
    await put(stand().store, 'p3', parcel('Cleo'))
    await stand().reopen()
    expect(await ownersOf(stand().store)).toEqual(['Ann', 'Cleo'])
    expect(await stand().store.transact((transaction) => transaction.next('parcel'))).toBe(2)
  })

  it('lists, replaces and deletes snapshots by name', async () => {
    for (const name of ['b', 'a', 'b']) await stand().store.saveSnapshot(name)
    expect((await stand().store.snapshots()).map(({ name }) => name)).toEqual(['a', 'b'])
    const [first] = await stand().store.snapshots()
    expect(first?.savedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(first?.bytes).toBeGreaterThan(0)
    await stand().store.deleteSnapshot('a')
    expect((await stand().store.snapshots()).map(({ name }) => name)).toEqual(['b'])
    await expect(stand().store.restoreSnapshot('a')).rejects.toThrow('no snapshot a')
  })

  it.each(['', '..', 'a/b', 'A', 'a'.repeat(65), '.lock'])('refuses the name %j', async (bad) => {
    await expect(stand().store.saveSnapshot(bad)).rejects.toThrow(RangeError)
    await expect(stand().storage.open(bad, COLLECTIONS)).rejects.toThrow(RangeError)
    await expect(stand().storage.destroy(bad)).rejects.toThrow(RangeError)
  })

  it('refuses every call on a closed store', async () => {
    await stand().store[Symbol.asyncDispose]()
    const calls = [
      put(stand().store, 'p1', parcel('Ann')),
      get(stand().store, 'p1'),
      stand().store.hash(),
      stand().store.saveSnapshot('a'),
      stand().store.restoreSnapshot('a'),
      stand().store.deleteSnapshot('a'),
      stand().store.snapshots(),
    ]
    for (const { status } of await Promise.allSettled(calls)) expect(status).toBe('rejected')
  })

  it('keeps stores apart, and destroys one without touching another', async () => {
    const other = await createEmpty(stand().storage, 'other', COLLECTIONS)
    await put(stand().store, 'p1', parcel('Ann'))
    await put(other, 'p1', parcel('Bob'))
    expect(await stand().storage.names()).toEqual(['one', 'other'])
    await stand().storage.destroy('other')
    expect(await stand().storage.names()).toEqual(['one'])
    expect(await ownersOf(stand().store)).toEqual(['Ann'])
    const anew = await createEmpty(stand().storage, 'other', COLLECTIONS)
    expect(await ownersOf(anew)).toEqual([])
  })

  it('makes nothing by opening, and nothing where a store is', async () => {
    const { storage } = stand()
    await expect(storage.open('other', COLLECTIONS)).rejects.toThrow(StoreAbsent)
    expect(await storage.names()).toEqual(['one'])
    await put(stand().store, 'p1', parcel('Ann'))
    await expect(createEmpty(storage, 'one', COLLECTIONS)).rejects.toThrow(FolderForeign)
    expect(await ownersOf(stand().store)).toEqual(['Ann'])
  })

  it('has no store whose filling failed', async () => {
    const { storage } = stand()
    const filling = storage.create('other', COLLECTIONS, async (half) => {
      await put(half, 'p1', parcel('Ann'))
      expect(await storage.names()).toEqual(['one'])
      throw new Error('half')
    })
    await expect(filling).rejects.toThrow('half')
    expect(await storage.names()).toEqual(['one'])
    expect(await ownersOf(await createEmpty(storage, 'other', COLLECTIONS))).toEqual([])
  })

  it('refuses to open a store twice', async () => {
    await expect(stand().storage.open('one', COLLECTIONS)).rejects.toThrow('open already')
  })
}
