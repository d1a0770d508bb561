import { expect, it } from 'vitest'
import { NestedWork, type Reader, type Store } from '../../index.ts'
import { createEmpty } from '../open-or-create.ts'
import { COLLECTIONS, get, ownersOf, parcel, parcels, put, type Stand } from './stand.ts'

type Call = (store: Store) => Promise<unknown>
type Work = (reader: Reader) => Promise<unknown>

/** Every call that waits until works are over; from inside of one it would wait for itself. */
const WAITING: readonly [string, Call][] = [
  ['transact', (store) => put(store, 'p1', parcel('Bob'))],
  ['read', (store) => get(store, 'p1')],
  ['hash', (store) => store.hash()],
  ['saveSnapshot', (store) => store.saveSnapshot('a')],
  ['restoreSnapshot', (store) => store.restoreSnapshot('a')],
  ['deleteSnapshot', (store) => store.deleteSnapshot('a')],
  ['snapshots', (store) => store.snapshots()],
  ['dispose', async (store) => await store[Symbol.asyncDispose]()],
]

/** What a work may not do: start another on its own store. */
export function describeNesting(stand: () => Stand): void {
  const inTransaction = (work: Work): Promise<unknown> => stand().store.transact(work)
  const inReading = (work: Work): Promise<unknown> => stand().store.read(work)

  it.each(WAITING)('refuses %s inside a work on the same store, by name', async (_name, call) => {
    await put(stand().store, 'p1', parcel('Ann'))
    for (const within of [inTransaction, inReading]) {
      await expect(within(() => call(stand().store))).rejects.toThrow(NestedWork)
      await expect(within(() => later(() => call(stand().store)))).rejects.toThrow(NestedWork)
    }
    expect(await ownersOf(stand().store)).toEqual(['Ann'])
  })

  it('keeps what a work did that goes on after such a refusal', async () => {
    await stand().store.transact(async (transaction) => {
      transaction.put(parcels, 'p1', parcel('Ann'))
      await expect(get(stand().store, 'p1')).rejects.toThrow(NestedWork)
    })
    expect(await ownersOf(stand().store)).toEqual(['Ann'])
  })

  it('lets works of others wait, and a work on another store go on', async () => {
    const other = await createEmpty(stand().storage, 'other', COLLECTIONS)
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const first = stand().store.transact(async (transaction) => {
      await promise
      await put(other, 'p1', parcel('Ann'))
      transaction.put(parcels, 'p1', parcel('Ann'))
    })
    const second = put(stand().store, 'p2', parcel('Bob'))
    resolve(undefined)
    await Promise.all([first, second])
    expect(await ownersOf(stand().store)).toEqual(['Ann', 'Bob'])
    expect(await ownersOf(other)).toEqual(['Ann'])
  })

  it('lets whoever began a work ask for another while it runs', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const running = Promise.withResolvers<undefined>()
    const first = stand().store.transact(async (transaction) => {
      running.resolve(undefined)
      await promise
      transaction.put(parcels, 'p1', parcel('Ann'))
    })
    await running.promise
    const second = put(stand().store, 'p2', parcel('Bob'))
    resolve(undefined)
    await Promise.all([first, second])
    expect(await ownersOf(stand().store)).toEqual(['Ann', 'Bob'])
  })

  it('lets what a work began go on with works of its own once that work is over', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    let after: Promise<void> | undefined
    await stand().store.transact(async (transaction) => {
      transaction.put(parcels, 'p1', parcel('Ann'))
      await Promise.resolve()
      after = promise.then(() => put(stand().store, 'p2', parcel('Bob')))
    })
    resolve(undefined)
    await after
    expect(await ownersOf(stand().store)).toEqual(['Ann', 'Bob'])
  })
}

async function later<R>(call: () => Promise<R>): Promise<R> {
  await new Promise(setImmediate)
  return await call()
}
