import { expect, it } from 'vitest'
import { StorageUnavailable, type Committed, type Json, type Reader } from '../../index.ts'
import {
  parcels,
  parcel,
  put,
  remove,
  get,
  ownersOf,
  weightsUnder,
  type Parcel,
  type Stand,
} from './stand.ts'

/** What is told to whom, and when the medium refuses. */
export function describeDurability(stand: () => Stand): void {
  it('tells listeners of durable commits in order, with the documents put', async () => {
    const heard: string[] = []
    const stop = stand().store.onCommit(({ puts }: Committed) => {
      heard.push(...puts.map(({ key, document }) => `${key} ${ownerIn(document)}`))
    })
    await Promise.all([
      put(stand().store, 'p1', parcel('Ann')),
      put(stand().store, 'p2', parcel('Bob')),
    ])
    await stand().store.transact(async (transaction) => {
      await Promise.resolve()
      transaction.put(parcels, 'p3', parcel('Cleo'))
      transaction.put(parcels, 'p3', parcel('Dan'))
      transaction.put(parcels, 'p4', parcel('Eve'))
      transaction.remove(parcels, 'p4')
    })
    stop()
    await put(stand().store, 'p5', parcel('Fay'))
    expect(heard).toEqual(['p1 Ann', 'p2 Bob', 'p3 Dan'])
  })

  it('is not harmed by a listener that throws', async () => {
    const heard: number[] = []
    stand().store.onCommit(() => {
      throw new Error('deaf')
    })
    stand().store.onCommit(({ puts }) => heard.push(puts.length))
    await put(stand().store, 'p1', parcel('Ann'))
    expect(heard).toEqual([1])
  })

  it('keeps nothing and tells nobody when the medium refuses, and goes on after', async () => {
    await put(stand().store, 'p0', parcel('Ann'))
    const before = await stand().store.hash()
    let heard = 0
    stand().store.onCommit(() => heard++)
    stand().setFailing(true)
    const racing = [1, 2, 3].map((n) =>
      stand().store.transact(async (transaction) => {
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
    expect(await stand().store.hash()).toBe(before)
    expect(await weightsUnder(stand().store, 'Ann')).toEqual(['1.0'])
    stand().setFailing(false)
    await put(stand().store, 'p4', parcel('Eve'))
    expect(await stand().store.transact((transaction) => transaction.next('parcel'))).toBe(1)
    await stand().reopen()
    expect(await ownersOf(stand().store)).toEqual(['Ann', 'Eve'])
  })

  it('lets no reader answer from a commit that does not become durable', async () => {
    stand().setFailing(true)
    const writing = put(stand().store, 'p1', parcel('Ann'))
    const reading = get(stand().store, 'p1')
    await expect(writing).rejects.toThrow(StorageUnavailable)
    await expect(reading).rejects.toThrow(StorageUnavailable)
    expect(await get(stand().store, 'p1')).toBeUndefined()
  })

  it.each(['read', 'transact'] as const)(
    'lets no %s refuse for a commit that does not become durable',
    async (way) => {
      stand().setFailing(true)
      const writing = put(stand().store, 'p1', parcel('Ann'))
      const refusing = stand().store[way](async (reader: Reader) => {
        if ((await reader.get(parcels, 'p1')) !== undefined) throw new Error('taken')
      })
      await expect(writing).rejects.toThrow(StorageUnavailable)
      await expect(refusing).rejects.toThrow(StorageUnavailable)
    },
  )

  it('lets no reader answer from the absence that a failing removal would leave', async () => {
    await put(stand().store, 'p1', parcel('Ann'))
    stand().setFailing(true)
    const removing = remove(stand().store, 'p1')
    const reading = get(stand().store, 'p1')
    await expect(removing).rejects.toThrow(StorageUnavailable)
    await expect(reading).rejects.toThrow(StorageUnavailable)
    expect(await get(stand().store, 'p1')).toEqual(parcel('Ann'))
  })
}

function ownerIn(document: Json): string {
  return (document as unknown as Parcel).owner
}
