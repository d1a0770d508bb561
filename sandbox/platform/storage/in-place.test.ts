import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStorage, type Store } from './index.ts'
import { JournalStore } from './journal-store.ts'
import { memoryFiles } from './memory-files.ts'
import { createEmpty } from './testing/open-or-create.ts'
import { keysIn, PARCELS, putParcel } from './testing/parcels.ts'

let root: string
let folder: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'in-place-'))
  folder = join(root, 'one')
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('a store whose files go while it is open', () => {
  it.each<[string, () => Promise<void>]>([
    ['the folder of all stores is removed', () => rm(root, { recursive: true })],
    ['the folder is removed', () => rm(folder, { recursive: true })],
    ['the folder is moved away', () => rename(folder, join(root, 'elsewhere'))],
    ['the journal is removed', () => rm(join(folder, 'journal-000001.jsonl'))],
    ['the manifest is removed', () => rm(join(folder, 'store.json'))],
    [
      'another process took the folder over',
      () =>
        cp(folder, `${folder}2`, { recursive: true })
          .then(() => rm(folder, { recursive: true }))
          .then(() => rename(`${folder}2`, folder)),
    ],
  ])('acknowledges nothing more once %s', async (_how, happen) => {
    await using storage = await openStorage({ root, onNotice: () => undefined })
    const store = await createEmpty(storage, 'one', PARCELS)
    await putParcel(store, 'a')
    await store.check()
    await happen()
    await expect(putParcel(store, 'e')).rejects.toThrow('removed or replaced')
    await expect(store.check()).rejects.toThrow('removed or replaced')
    expect(await keysIn(store)).toEqual(['a'])
  })

  it('goes on once a folder that was moved away is back', async () => {
    await using storage = await openStorage({ root, onNotice: () => undefined })
    const store = await createEmpty(storage, 'one', PARCELS)
    await putParcel(store, 'a')
    await rename(folder, join(root, 'elsewhere'))
    await expect(putParcel(store, 'e')).rejects.toThrow('removed or replaced')
    await rename(join(root, 'elsewhere'), folder)
    await putParcel(store, 'f')
    await store[Symbol.asyncDispose]()
    expect(await keysIn(await storage.open('one', PARCELS))).toEqual(['a', 'f'])
  })
})

describe('a store that replaces its own manifest', () => {
  it.each<[string, number, (store: Store) => Promise<void>]>([
    ['saves a snapshot', 1, (store) => store.saveSnapshot('kept')],
    ['deletes a snapshot', 1, (store) => store.deleteSnapshot('first')],
    // The first time the next journal is begun, for which commits wait.
    ['compacts', 2, async (store) => (store instanceof JournalStore ? store.compact() : undefined)],
  ])('goes on meanwhile when it %s', async (_what, times, replace) => {
    const files = memoryFiles()
    const rename = files.rename.bind(files)
    await using storage = await openStorage({ root: 'data', files })
    const store = await createEmpty(storage, 'one', PARCELS)
    await store.saveSnapshot('first')
    const commits: Promise<void>[] = []
    let left = times
    files.rename = async (from, to) => {
      await rename(from, to)
      if (!to.endsWith('store.json')) return
      left -= 1
      if (left !== 0) return
      // It has its name, and its folder is still to be synced.
      commits.push(putParcel(store, 'meanwhile'))
      await Promise.all(commits)
    }
    await replace(store)
    expect(commits).toHaveLength(1)
    expect(await keysIn(store)).toEqual(['meanwhile'])
  })
})
