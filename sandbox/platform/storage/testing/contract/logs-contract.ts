import { expect, it } from 'vitest'
import { StorageUnavailable, type Transaction } from '../../index.ts'
import { createEmpty } from '../open-or-create.ts'
import {
  ALL,
  append,
  COLLECTIONS,
  entries,
  parcel,
  parcels,
  put,
  linesOf,
  type Stand,
} from './stand.ts'

/** How lines get their numbers, and who sees them. */
export function describeLogs(stand: () => Stand): void {
  it('numbers lines from 1, those of a work as they were appended', async () => {
    await append(stand().store, 'a', 'b')
    await append(stand().store, 'c')
    expect(await linesOf(stand().store)).toEqual(['1 a', '2 b', '3 c'])
    const found = await stand().store.read((reader) => reader.get(entries, '2'))
    expect(found).toEqual({ number: 2, text: 'b' })
  })

  it('numbers lines by the order of commits, however many works append at once', async () => {
    const { store } = stand()
    const works = Array.from({ length: 20 }, (_, index) =>
      store.transact(async (transaction) => {
        transaction.append(entries, { text: String(index) })
        await new Promise(setImmediate)
        transaction.put(parcels, String(index), parcel(String(index)))
      }),
    )
    await Promise.all(works)
    const { items } = await store.read((reader) => reader.list(parcels, ALL))
    const inOrder = items.map(({ owner }, index) => `${String(index + 1)} ${owner}`)
    expect(await linesOf(store)).toEqual(inOrder)
  })

  it('gives a number to no work before its commit: it finds none of its own lines', async () => {
    const { store } = stand()
    await append(store, 'a')
    await store.transact(async (transaction) => {
      transaction.append(entries, { text: 'b' })
      expect(await transaction.get(entries, '2')).toBeUndefined()
      expect(await transaction.count(entries)).toBe(1)
    })
    await store.transact(async (transaction) => {
      expect(await transaction.count(entries)).toBe(2)
    })
  })

  it('shows nobody a line before all that come before it', async () => {
    const { store } = stand()
    const writing = Array.from({ length: 20 }, async (_, index) => append(store, String(index)))
    const readings = Array.from({ length: 20 }, async () => {
      await new Promise(setImmediate)
      return store.read((reader) => reader.list(entries, ALL))
    })
    for (const { items } of await Promise.all(readings)) {
      expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1))
    }
    await Promise.all(writing)
  })

  it('leaves no gap for a work that throws, nor at a new start', async () => {
    await append(stand().store, 'a')
    const failing = stand().store.transact((transaction) => {
      transaction.append(entries, { text: 'lost' })
      return Promise.reject(new Error('refused'))
    })
    await expect(failing).rejects.toThrow('refused')
    await stand().reopen()
    await append(stand().store, 'b')
    expect(await linesOf(stand().store)).toEqual(['1 a', '2 b'])
  })

  it('leaves no gap for commits that the medium refuses', async () => {
    await append(stand().store, 'a')
    stand().setFailing(true)
    const refused = [append(stand().store, 'lost'), append(stand().store, 'lost', 'as well')]
    for (const work of refused) await expect(work).rejects.toThrow(StorageUnavailable)
    stand().setFailing(false)
    await append(stand().store, 'b')
    expect(await linesOf(stand().store)).toEqual(['1 a', '2 b'])
    await stand().reopen()
    expect(await linesOf(stand().store)).toEqual(['1 a', '2 b'])
  })

  it('goes on from the last line of a state that was restored', async () => {
    const { store } = stand()
    await append(store, 'a')
    await store.saveSnapshot('first')
    await append(store, 'forgotten', 'too')
    await store.restoreSnapshot('first')
    await append(store, 'b')
    expect(await linesOf(store)).toEqual(['1 a', '2 b'])
  })

  it('finds lines by their indexes and tells listeners of them with their numbers', async () => {
    const heard: unknown[] = []
    stand().store.onCommit(({ puts }) => heard.push(...puts.map(({ document }) => document)))
    await append(stand().store, 'a', 'b')
    expect(heard).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
    ])
    const found = await stand().store.read((reader) => reader.find(entries, 'text', 'b', ALL))
    expect(found.items).toEqual([{ number: 2, text: 'b' }])
  })

  it('keeps a line apart from later changes of the object', async () => {
    const line = { text: 'a', tags: ['first'] }
    await stand().store.transact((transaction) => {
      transaction.append(entries, line)
      line.text = 'b'
      line.tags.push('second')
      return Promise.resolve()
    })
    const under = (text: string, index: string) =>
      stand().store.read((reader) => reader.find(entries, index, text, ALL))
    expect((await under('a', 'text')).items).toEqual([{ number: 1, text: 'a', tags: ['first'] }])
    expect((await under('b', 'text')).items).toEqual([])
    expect((await under('second', 'tag')).items).toEqual([])
  })

  it('counts a line as part of the state', async () => {
    const other = await createEmpty(stand().storage, 'other', COLLECTIONS)
    await append(stand().store, 'a', 'b')
    await append(other, 'a')
    expect(await other.hash()).not.toBe(await stand().store.hash())
    await append(other, 'b')
    expect(await other.hash()).toBe(await stand().store.hash())
  })

  it.each<[string, (work: Transaction) => Promise<unknown>]>([
    ['put', (work) => Promise.resolve(work.put(entries, '1', LINE))],
    [
      'removed',
      (work) =>
        Promise.resolve(work).then((it) => {
          it.remove(entries, '1')
        }),
    ],
    ['numbered by a series', (work) => work.next(entries.name)],
  ])('lets no line be %s', async (_what, change) => {
    await append(stand().store, 'a')
    await expect(stand().store.transact(change)).rejects.toThrow('is a log')
    await put(stand().store, 'p1', parcel('Ann'))
    expect(await linesOf(stand().store)).toEqual(['1 a'])
  })
}

const LINE = { number: 1, text: 'another' }
