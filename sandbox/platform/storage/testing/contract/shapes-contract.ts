import { expect, it } from 'vitest'
import { collection, StoreTooNew, type Collection } from '../../index.ts'
import { ALL, parcel, parcels, put, type Parcel, type Stand } from './stand.ts'

interface Crate extends Parcel {
  readonly carrier: string
}

/** The parcels of a later day: each has a carrier, and is found by it. */
const crates = collection<Crate>('parcels', {
  version: 2,
  lift: (document, from) => (from < 2 ? { ...document, carrier: 'unknown' } : document),
  indexes: { carrier: ({ carrier }) => carrier },
})
const LATER: readonly Collection<never>[] = [crates]

/** Documents that were kept in the shape of another day. */
export function describeShapes(stand: () => Stand): void {
  const reopenWith = async (collections: readonly Collection<never>[]): Promise<void> => {
    await stand().store[Symbol.asyncDispose]()
    stand().store = await stand().storage.open('one', collections)
  }
  const carriers = async (): Promise<string[]> =>
    (await stand().store.read((reader) => reader.list(crates, ALL))).items.map(
      ({ owner, carrier }) => `${owner} ${carrier}`,
    )
  const putCrate = (owner: string, carrier: string): Promise<void> =>
    stand().store.transact(async (transaction) => {
      await Promise.resolve()
      transaction.put(crates, owner, { ...parcel(owner), carrier })
    })

  it('lifts what was kept in an earlier shape, and finds it by an index of today', async () => {
    await put(stand().store, 'Ann', parcel('Ann'))
    await reopenWith(LATER)
    expect(await carriers()).toEqual(['Ann unknown'])
    const page = await stand().store.read((reader) =>
      reader.find(crates, 'carrier', 'unknown', ALL),
    )
    expect(page.items).toEqual([{ ...parcel('Ann'), carrier: 'unknown' }])
  })

  it('tells a lift the key, from the journal as from a snapshot', async () => {
    const named = collection<Parcel & { readonly name: string }>('parcels', {
      version: 2,
      lift: (document, _from, key) => ({ ...document, name: key }),
    })
    const names = async (): Promise<string[]> =>
      (await stand().store.read((reader) => reader.list(named, ALL))).items.map(({ name }) => name)
    await put(stand().store, 'first', parcel('Ann'))
    await stand().store.saveSnapshot('one')
    await put(stand().store, 'second', parcel('Ann'))
    await reopenWith([named])
    expect(await names()).toEqual(['first', 'second'])
    await stand().store.restoreSnapshot('one')
    expect(await names()).toEqual(['first'])
  })

  it('lifts each document once, however often it is kept, opened and saved', async () => {
    await put(stand().store, 'Ann', parcel('Ann'))
    await stand().store.saveSnapshot('early')
    await reopenWith(LATER)
    await putCrate('Bob', 'rail')
    await putCrate('Ann', 'sea')
    await stand().store.saveSnapshot('late')
    const hash = await stand().store.hash()
    await reopenWith(LATER)
    expect(await carriers()).toEqual(['Ann sea', 'Bob rail'])
    await stand().store.restoreSnapshot('early')
    expect(await carriers()).toEqual(['Ann unknown'])
    await stand().store.restoreSnapshot('late')
    await reopenWith(LATER)
    expect(await carriers()).toEqual(['Ann sea', 'Bob rail'])
    expect(await stand().store.hash()).toBe(hash)
  })

  it('remembers the shape of documents that nobody declares any more', async () => {
    await put(stand().store, 'Ann', parcel('Ann'))
    await reopenWith(LATER)
    await putCrate('Bob', 'rail')
    await reopenWith([])
    await stand().store.saveSnapshot('undeclared')
    await stand().store.restoreSnapshot('undeclared')
    await reopenWith(LATER)
    expect(await carriers()).toEqual(['Ann unknown', 'Bob rail'])
  })

  it('refuses what was kept in a later shape, and changes nothing', async () => {
    await reopenWith(LATER)
    await putCrate('Bob', 'rail')
    await stand().store.saveSnapshot('late')
    await stand().store[Symbol.asyncDispose]()
    await expect(stand().storage.open('one', [parcels])).rejects.toThrow(StoreTooNew)
    await expect(stand().storage.open('one', [parcels])).rejects.toThrow('parcels')
    stand().store = await stand().storage.open('one', LATER)
    expect(await carriers()).toEqual(['Bob rail'])
    await stand().store.transact(async (transaction) => {
      await Promise.resolve()
      transaction.remove(crates, 'Bob')
    })
    await stand().store.saveSnapshot('without')
    await stand().store.restoreSnapshot('without')
    await reopenWith([parcels])
    await expect(stand().store.restoreSnapshot('late')).rejects.toThrow(StoreTooNew)
  })
}
