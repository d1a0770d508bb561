import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStorage } from './index.ts'
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
