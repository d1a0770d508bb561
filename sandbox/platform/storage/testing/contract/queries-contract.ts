import { expect, it } from 'vitest'
import { collection, InvalidCursor } from '../../index.ts'
import {
  parcels,
  ALL,
  parcel,
  put,
  remove,
  ownersOf,
  weightsUnder,
  type Parcel,
  type Stand,
} from './stand.ts'

/** In which order and by what documents are found. */
export function describeQueries(stand: () => Stand): void {
  it('lists in order of creation, which an update keeps and a new start too', async () => {
    for (const owner of ['Cleo', 'Ann', 'Bob']) await put(stand().store, owner, parcel(owner))
    await put(stand().store, 'Cleo', parcel('Cleo II'))
    expect(await ownersOf(stand().store)).toEqual(['Cleo II', 'Ann', 'Bob'])
    expect(await ownersOf(stand().store, { ...ALL, newestFirst: true })).toEqual([
      'Bob',
      'Ann',
      'Cleo II',
    ])
    await stand().reopen()
    expect(await ownersOf(stand().store)).toEqual(['Cleo II', 'Ann', 'Bob'])
  })

  it('gets many by key in the order asked for, with a gap where there is none', async () => {
    for (const owner of ['Cleo', 'Ann', 'Bob']) await put(stand().store, owner, parcel(owner))
    await remove(stand().store, 'Ann')
    const asked = ['Bob', 'Ann', 'nobody', 'Cleo', 'Bob']
    const found = await stand().store.read((reader) => reader.getMany(parcels, asked))
    expect(found.map((one) => one?.owner)).toEqual(['Bob', undefined, undefined, 'Cleo', 'Bob'])
    expect(await stand().store.read((reader) => reader.getMany(parcels, []))).toEqual([])
    const stranger = stand().store.read((reader) => reader.getMany(collection('stranger'), ['p']))
    await expect(stranger).rejects.toThrow('stranger')
  })

  it('puts a document that was removed and put again at the end', async () => {
    for (const owner of ['Ann', 'Bob']) await put(stand().store, owner, parcel(owner))
    await stand().store.transact(async (transaction) => {
      await Promise.resolve()
      transaction.remove(parcels, 'Ann')
      transaction.put(parcels, 'Ann', parcel('Ann'))
    })
    expect(await ownersOf(stand().store)).toEqual(['Bob', 'Ann'])
    await stand().reopen()
    expect(await ownersOf(stand().store)).toEqual(['Bob', 'Ann'])
  })

  it.each([false, true])('pages without gap or repeat, newestFirst %s', async (newestFirst) => {
    for (let n = 0; n < 7; n++) await put(stand().store, `p${String(n)}`, parcel(String(n)))
    const owners: string[] = []
    let after: string | undefined
    do {
      const request = { limit: 3, after, newestFirst }
      const page = await stand().store.read((reader) => reader.list(parcels, request))
      owners.push(...page.items.map(({ owner }) => owner))
      after = page.next
      expect(owners.length === 7).toBe(after === undefined)
    } while (after !== undefined)
    const expected = ['0', '1', '2', '3', '4', '5', '6']
    expect(owners).toEqual(newestFirst ? expected.toReversed() : expected)
  })

  it('goes on after a cursor whose document has gone, across a new start', async () => {
    for (let n = 0; n < 4; n++) await put(stand().store, `p${String(n)}`, parcel(String(n)))
    const first = await stand().store.read((reader) => reader.list(parcels, { limit: 2 }))
    await remove(stand().store, 'p1')
    await put(stand().store, 'p9', parcel('9'))
    await stand().reopen()
    expect(await ownersOf(stand().store, { limit: 9, after: first.next })).toEqual(['2', '3', '9'])
  })

  it.each(['', '../..', 'é', '-1', 'z'.repeat(40)])('refuses the cursor %j', async (after) => {
    const page = stand().store.read((reader) => reader.list(parcels, { limit: 1, after }))
    await expect(page).rejects.toThrow(InvalidCursor)
  })

  it('finds by index what an update moved there, in order of creation', async () => {
    for (const [n, owner] of ['Ann', 'Bob', 'Ann'].entries()) {
      await put(stand().store, `p${String(n)}`, parcel(owner, { weight: String(n) }))
    }
    await put(stand().store, 'p1', parcel('Ann', { weight: '1' }))
    expect(await weightsUnder(stand().store, 'Ann')).toEqual(['0', '1', '2'])
    expect(await weightsUnder(stand().store, 'Bob')).toEqual([])
    await put(stand().store, 'p0', parcel('Bob', { weight: '0' }))
    await remove(stand().store, 'p2')
    expect(await weightsUnder(stand().store, 'Ann')).toEqual(['1'])
    await stand().reopen()
    expect(await weightsUnder(stand().store, 'Ann')).toEqual(['1'])
    expect(await weightsUnder(stand().store, 'Bob')).toEqual(['0'])
  })

  it('finds a document under each value of an index, and none without a value', async () => {
    await put(stand().store, 'p1', parcel('Ann', { tags: ['x', 'y', 'x'] }))
    await put(stand().store, 'p2', parcel('Bob'))
    const counts = await stand().store.read((reader) =>
      Promise.all(['x', 'y', 'z'].map((tag) => reader.count(parcels, 'tag', tag))),
    )
    expect(counts).toEqual([1, 1, 0])
  })

  it('answers a range in order of value, then of creation, both ends in it', async () => {
    for (const [key, owner] of Object.entries({ a: 'm', b: 'k', c: 'z', d: 'k', e: 'a' })) {
      await put(stand().store, key, parcel(owner, { weight: key }))
    }
    const range = (request: { from?: string; to?: string; limit: number }): Promise<string[]> =>
      stand().store.read(async (reader) =>
        (await reader.range(parcels, 'owner', request)).map(({ weight }) => weight),
      )
    expect(await range({ from: 'k', to: 'm', limit: 9 })).toEqual(['b', 'd', 'a'])
    expect(await range({ from: 'k', limit: 2 })).toEqual(['b', 'd'])
    await put(stand().store, 'f', parcel('l', { weight: 'f' }))
    await remove(stand().store, 'a')
    expect(await range({ to: 'm', limit: 9 })).toEqual(['e', 'b', 'd', 'f'])
  })

  it('refuses a collection or an index that was not declared', async () => {
    const stranger = collection<Parcel>('stranger')
    await expect(stand().store.read((reader) => reader.get(stranger, 'p'))).rejects.toThrow(
      'stranger',
    )
    const find = stand().store.read((reader) => reader.find(parcels, 'colour', 'red', ALL))
    await expect(find).rejects.toThrow('colour')
  })
}
