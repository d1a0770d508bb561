import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openStorage, StorageUnavailable, StoreDamaged, type Store } from './index.ts'
import { openOrCreate } from './testing/open-or-create.ts'

const root = await mkdtemp(join(tmpdir(), 'blobs-'))
const INVOICE = new TextEncoder().encode('an invoice')
const BILL = new TextEncoder().encode('a bill of lading')
let made = 0

afterAll(() => rm(root, { recursive: true }))

function newFolder(): string {
  made += 1
  return join(root, String(made))
}

async function within<R>(
  folder: string,
  work: (store: Store) => Promise<R>,
  repair = false,
): Promise<R> {
  await using storage = await openStorage({ root: folder, repair, onNotice: () => undefined })
  return await work(await openOrCreate(storage, 'one', []))
}

async function attach(store: Store, content: Uint8Array): Promise<string> {
  const { sha256 } = await store.transact((transaction) =>
    transaction.attach(content, 'text/plain'),
  )
  return sha256
}

function attachAndFail(store: Store, content: Uint8Array): Promise<void> {
  const work = store.transact(async (transaction) => {
    await transaction.attach(content, 'text/plain')
    throw new Error('refused')
  })
  return expect(work).rejects.toThrow('refused')
}

const contentOf = (store: Store, sha256: string) => store.read((reader) => reader.attached(sha256))
const blobsIn = (folder: string): Promise<string[]> => readdir(join(folder, 'one', 'blobs'))

it('sweeps at opening what a work left behind that was not committed, and nothing else', async () => {
  const folder = newFolder()
  const kept = await within(folder, async (store) => {
    await attachAndFail(store, BILL)
    return await attach(store, INVOICE)
  })
  await writeFile(join(folder, 'one', 'blobs', 'notes.txt'), 'of a person')
  await writeFile(join(folder, 'one', 'blobs', `${'a'.repeat(64)}.new`), 'half')
  await within(folder, () => Promise.resolve())
  expect(await blobsIn(folder)).toEqual([kept, 'notes.txt'].toSorted())
})

it('sweeps what was detached once no snapshot has it any more', async () => {
  const folder = newFolder()
  const sha256 = await within(folder, async (store) => {
    const attached = await attach(store, INVOICE)
    await store.saveSnapshot('with')
    await store.transact(async (transaction) => {
      transaction.detach(attached)
      await Promise.resolve()
    })
    return attached
  })
  await within(folder, (store) => store.deleteSnapshot('with'))
  expect(await blobsIn(folder)).toEqual([sha256])
  await within(folder, () => Promise.resolve())
  expect(await blobsIn(folder)).toEqual([])
})

it.each<[string, (path: string) => Promise<void>, string]>([
  ['lost', (path) => rm(path), 'missing'],
  ['cut short', (path) => truncate(path, 3), 'not as it was attached'],
])('refuses by name what was %s, and takes it attached again', async (_how, harm, reason) => {
  const folder = newFolder()
  await within(folder, async (store) => {
    const sha256 = await attach(store, INVOICE)
    await harm(join(folder, 'one', 'blobs', sha256))
    await expect(contentOf(store, sha256)).rejects.toThrow(StoreDamaged)
    await expect(contentOf(store, sha256)).rejects.toThrow(reason)
    await attach(store, INVOICE)
    expect((await contentOf(store, sha256))?.bytes).toBe(INVOICE.byteLength)
  })
})

it('removes nothing from a store that is repaired, then or later', async () => {
  const folder = newFolder()
  const sha256 = await within(folder, (store) => attach(store, INVOICE))
  await truncate(join(folder, 'one', 'journal-000001.jsonl'), 150)
  await within(folder, () => Promise.resolve(), true)
  await within(folder, () => Promise.resolve())
  expect(await blobsIn(folder)).toEqual([sha256])
})

it('goes with its store, and leaves what others put beside it', async () => {
  const folder = newFolder()
  await using storage = await openStorage({ root: folder, onNotice: () => undefined })
  await attach(await openOrCreate(storage, 'one', []), INVOICE)
  await attach(await openOrCreate(storage, 'two', []), INVOICE)
  await writeFile(join(folder, 'two', 'blobs', 'notes.txt'), 'of a person')
  await storage.destroy('one')
  await storage.destroy('two')
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual(['two'])
  expect(await readdir(join(folder, 'two', 'blobs'))).toEqual(['notes.txt'])
})

it('makes no folder anew that was removed under it', async () => {
  const folder = newFolder()
  await within(folder, async (store) => {
    await rm(join(folder, 'one'), { recursive: true })
    await expect(attach(store, INVOICE)).rejects.toThrow(StorageUnavailable)
  })
  expect(await readdir(folder)).not.toContain('one')
})
