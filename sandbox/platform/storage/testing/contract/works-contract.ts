import { expect, it } from 'vitest'
import {
  parcels,
  settings,
  ALL,
  parcel,
  put,
  get,
  ownersOf,
  weightsUnder,
  type Stand,
} from './stand.ts'

/** What a work sees and what it leaves behind. */
export function describeWorks(stand: () => Stand): void {
  it('gives back what was put, as a fresh copy', async () => {
    const document = parcel('Émile', { tags: ['a'] })
    await put(stand().store, 'p1', document)
    const found = await get(stand().store, 'p1')
    expect(found).toEqual(document)
    expect(found).not.toBe(await get(stand().store, 'p1'))
    expect(await get(stand().store, 'p2')).toBeUndefined()
  })

  it('answers what was put as the JSON that is kept', async () => {
    const document = parcel('Émile', { tags: ['a'] })
    const text = await stand().store.transact(async (transaction) => {
      const first = transaction.put(parcels, 'p1', document)
      transaction.put(parcels, 'p2', parcel('Ann'))
      await Promise.resolve()
      return first
    })
    expect(text).toBe(JSON.stringify(await get(stand().store, 'p1')))
  })

  it('keeps what was put apart from later changes of the object', async () => {
    const tags = ['a']
    await put(stand().store, 'p1', parcel('Ann', { tags }))
    tags.push('b')
    expect((await get(stand().store, 'p1'))?.tags).toEqual(['a'])
  })

  it('hands out hot documents that nobody can change', async () => {
    const fault = { fault: 'slow' }
    await stand().store.transact((transaction) =>
      Promise.resolve().then(() => {
        transaction.put(settings, 's', fault)
      }),
    )
    const found = await stand().store.read((reader) => reader.get(settings, 's'))
    expect(found).toEqual(fault)
    expect(Object.isFrozen(found)).toBe(true)
    expect(Object.isFrozen(fault)).toBe(false)
  })

  it('keeps nothing of a work that throws', async () => {
    await put(stand().store, 'p1', parcel('Ann'))
    const before = await stand().store.hash()
    const work = stand().store.transact(async (transaction) => {
      transaction.put(parcels, 'p1', parcel('Bob'))
      transaction.put(parcels, 'p2', parcel('Bob'))
      transaction.remove(parcels, 'p1')
      await transaction.next('parcel')
      throw new Error('refused')
    })
    await expect(work).rejects.toThrow('refused')
    expect(await ownersOf(stand().store)).toEqual(['Ann'])
    expect(await weightsUnder(stand().store, 'Bob')).toEqual([])
    expect(await weightsUnder(stand().store, 'Ann')).toEqual(['1.0'])
    expect(await stand().store.hash()).toBe(before)
    await stand().reopen()
    expect(await stand().store.hash()).toBe(before)
  })

  it('shows a work its own writes', async () => {
    await put(stand().store, 'p1', parcel('Ann'))
    await stand().store.transact(async (transaction) => {
      transaction.put(parcels, 'p2', parcel('Ann', { weight: '2.0' }))
      transaction.remove(parcels, 'p1')
      expect(await transaction.get(parcels, 'p1')).toBeUndefined()
      expect(await transaction.get(parcels, 'p2')).toEqual(parcel('Ann', { weight: '2.0' }))
      const both = await transaction.getMany(parcels, ['p1', 'p2'])
      expect(both.map((one) => one?.weight)).toEqual([undefined, '2.0'])
      expect(await transaction.count(parcels, 'owner', 'Ann')).toBe(1)
      expect((await transaction.find(parcels, 'owner', 'Ann', ALL)).items).toHaveLength(1)
    })
  })

  it('runs works as if alone', async () => {
    await put(stand().store, 'p1', parcel('Ann', { weight: '0' }))
    const addOne = (): Promise<void> =>
      stand().store.transact(async (transaction) => {
        const found = await transaction.get(parcels, 'p1')
        await new Promise(setImmediate)
        transaction.put(parcels, 'p1', parcel('Ann', { weight: String(Number(found?.weight) + 1) }))
      })
    await Promise.all(Array.from({ length: 10 }, addOne))
    expect((await get(stand().store, 'p1'))?.weight).toBe('10')
  })

  it('shows a reader no half of a work', async () => {
    const work = stand().store.transact(async (transaction) => {
      transaction.put(parcels, 'p1', parcel('Ann'))
      await new Promise(setImmediate)
      transaction.put(parcels, 'p2', parcel('Ann'))
    })
    const seen = stand().store.read((reader) => reader.count(parcels))
    await work
    expect([0, 2]).toContain(await seen)
  })

  it('shows a reader one state from beginning to end', async () => {
    const counts = stand().store.read(async (reader) => {
      const before = await reader.count(parcels)
      await new Promise(setImmediate)
      return [before, await reader.count(parcels)]
    })
    await put(stand().store, 'p1', parcel('Ann'))
    const [before, after] = await counts
    expect(after).toBe(before)
  })

  it('gives a work nothing more once it is over', async () => {
    let late: (() => void) | undefined
    await stand().store.transact(async (transaction) => {
      late = () => {
        transaction.put(parcels, 'p1', parcel('Ann'))
      }
      await Promise.resolve()
    })
    expect(late).toThrow('over')
    expect(await get(stand().store, 'p1')).toBeUndefined()
  })

  it('numbers a series from 1 without a gap, across failed works and new starts', async () => {
    const draw = (): Promise<number> =>
      stand().store.transact((transaction) => transaction.next('parcel'))
    expect(await Promise.all([draw(), draw()])).toEqual([1, 2])
    const failing = stand().store.transact(async (transaction) => {
      await transaction.next('parcel')
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    await stand().reopen()
    expect(await draw()).toBe(3)
    expect(await stand().store.transact((transaction) => transaction.next('other'))).toBe(1)
  })
}
