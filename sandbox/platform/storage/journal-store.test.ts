import { expect, it } from 'vitest'
import type { Files } from './files.ts'
import { JournalStore } from './journal-store.ts'
import { memoryFiles } from './memory-files.ts'
import { StorageUnavailable } from './port.ts'
import { Room } from './room.ts'
import { diskFull, faultyFiles, type Fault } from './testing/faulty-files.ts'
import { keysIn, parcels, PARCELS, put, putParcel } from './testing/parcels.ts'

async function open(files: Files, collections = PARCELS): Promise<JournalStore> {
  const folder = 'root/one'
  const isNew = !(await files.list(folder)).includes('store.json')
  const quiet = {
    room: new Room(),
    repair: false,
    notice: () => undefined,
    closed: () => undefined,
  }
  const store = await JournalStore.open({ files, folder, collections, isNew, ...quiet })
  if (isNew) await store.publish()
  return store
}

async function keysOnDisk(files: Files): Promise<readonly string[]> {
  await using store = await open(files)
  return await keysIn(store)
}

/** Fails once, at the nth operation from when it is armed. */
function failingAt(): { arm: (nth: number) => void; spent: () => boolean; fault: Fault } {
  let left = Infinity
  return {
    arm: (nth) => {
      left = nth
    },
    spent: () => left < 0,
    fault: () => {
      if (left-- === 0) throw diskFull()
    },
  }
}

it.each<[string, (store: JournalStore) => Promise<void>]>([
  ['compaction', (store) => store.compact()],
  ['restoring a snapshot', (store) => store.restoreSnapshot('same')],
  ['saving a snapshot', (store) => store.saveSnapshot('other')],
])('loses nothing when any step of %s fails', async (_what, work) => {
  for (let nth = 0, done = false; !done; nth++) {
    expect(nth).toBeLessThan(60)
    const medium = memoryFiles()
    const { arm, spent, fault } = failingAt()
    const store = await open(faultyFiles(medium, fault))
    await putParcel(store, 'a')
    await store.saveSnapshot('same')
    const hash = await store.hash()
    arm(nth)
    await work(store).catch(() => undefined)
    done = !spent()
    arm(Infinity)
    expect(await store.hash()).toBe(hash)
    await putParcel(store, 'b')
    await store.compact()
    await putParcel(store, 'c')
    await store[Symbol.asyncDispose]()
    expect(await keysOnDisk(medium)).toEqual(['a', 'b', 'c'])
  }
})

it('restores wholly or not at all, in memory as on the medium, when any step fails', async () => {
  for (let nth = 0, done = false; !done; nth++) {
    expect(nth).toBeLessThan(60)
    const medium = memoryFiles()
    const { arm, spent, fault } = failingAt()
    const store = await open(faultyFiles(medium, fault))
    await putParcel(store, 'a')
    await store.saveSnapshot('older')
    await putParcel(store, 'b')
    arm(nth)
    const restored = await store.restoreSnapshot('older').then(
      () => true,
      () => false,
    )
    done = !spent()
    arm(Infinity)
    await putParcel(store, 'c')
    const expected = restored ? ['a', 'c'] : ['a', 'b', 'c']
    expect(await keysIn(store)).toEqual(expected)
    await store[Symbol.asyncDispose]()
    expect(await keysOnDisk(medium)).toEqual(expected)
  }
})

it('keeps a torn write out of the journal', async () => {
  const medium = memoryFiles()
  let torn = false
  const files: Files = {
    ...medium,
    append: async (path) => {
      const file = await medium.append(path)
      return {
        append: async (bytes) => {
          await file.append(torn ? bytes.subarray(0, 20) : bytes)
          if (torn) throw diskFull()
        },
        sync: () => file.sync(),
        truncate: (size) => file.truncate(size),
        close: () => file.close(),
      }
    },
  }
  const store = await open(files)
  await putParcel(store, 'a')
  torn = true
  await expect(putParcel(store, 'b')).rejects.toThrow(StorageUnavailable)
  torn = false
  await putParcel(store, 'c')
  await store[Symbol.asyncDispose]()
  expect(await keysOnDisk(medium)).toEqual(['a', 'c'])
})

it('only reads once a failed write could not be cut back, until it is opened anew', async () => {
  const medium = memoryFiles()
  let failing = false
  const store = await open(
    faultyFiles(medium, (operation) => {
      if (failing && (operation === 'sync' || operation === 'truncate')) throw diskFull()
    }),
  )
  await putParcel(store, 'a')
  failing = true
  await expect(putParcel(store, 'b')).rejects.toThrow(StorageUnavailable)
  failing = false
  await expect(putParcel(store, 'c')).rejects.toThrow('only reads')
  await expect(store.compact()).rejects.toThrow('only reads')
  expect(await keysIn(store)).toEqual(['a'])
  await store[Symbol.asyncDispose]()
  // The write that was refused is whole on the medium: it may be found, but never in half.
  expect(await keysOnDisk(medium)).toEqual(['a', 'b'])
})

it('aborts a work that stands on commits which fail while it runs', async () => {
  let failing = false
  const store = await open(
    faultyFiles(memoryFiles(), (operation) => {
      if (failing && operation === 'sync') throw diskFull()
    }),
  )
  await putParcel(store, 'a')
  failing = true
  const first = putParcel(store, 'b')
  const second = store.transact(async (transaction) => {
    put(transaction, 'c', 'c')
    await expect(first).rejects.toThrow(StorageUnavailable)
    expect(() => {
      put(transaction, 'd', 'd')
    }).toThrow(StorageUnavailable)
  })
  await expect(second).rejects.toThrow(StorageUnavailable)
  failing = false
  expect(await keysIn(store)).toEqual(['a'])
  await putParcel(store, 'e')
  expect(await keysIn(store)).toEqual(['a', 'e'])
})

it.each([
  ['compacts by itself while commits go on, once most of the journal is history', 4, false],
  ['leaves a journal alone in which nothing was replaced', 80, true],
])('%s', async (_rule, documents, staysWithOne) => {
  const medium = memoryFiles()
  const store = await open(medium)
  const owner = 'x'.repeat(1 << 20)
  for (let n = 0; n < 80; n++) {
    await store.transact(async (transaction) => {
      await Promise.resolve()
      put(transaction, `p${String(n % documents)}`, owner)
    })
  }
  const names = await medium.list('root/one')
  await store[Symbol.asyncDispose]()
  expect(names.includes('journal-000001.jsonl')).toBe(staysWithOne)
  expect(await keysOnDisk(medium)).toHaveLength(documents)
})

it('carries a collection along that is no longer declared', async () => {
  const medium = memoryFiles()
  const first = await open(medium)
  await putParcel(first, 'a')
  await first[Symbol.asyncDispose]()
  const second = await open(medium, [])
  await expect(second.read((reader) => reader.get(parcels, 'a'))).rejects.toThrow('not declared')
  await second.compact()
  await second[Symbol.asyncDispose]()
  expect(await keysOnDisk(medium)).toEqual(['a'])
})
