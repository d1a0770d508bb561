import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Files } from './files.ts'
import { openStorage, StoreAbsent, StoreDamaged, type Store } from './index.ts'
import { JournalStore } from './journal-store.ts'
import { memoryFiles } from './memory-files.ts'
import { createEmpty } from './testing/open-or-create.ts'
import { keysIn, PARCELS, putParcel } from './testing/parcels.ts'

/** A store with a snapshot, commits since, and a named snapshot; once closed in order, once killed. */
const KEYS = ['a', 'b', 'c', 'd']
const LEFT = ['closed', 'killed'] as const
const FILES = ['store.json', 'snapshot-000002.jsonl', 'journal-000002.jsonl'] as const

let template: string
let root: string
let folder: string
let notices: string[]

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'absence-'))
  const closed = join(template, 'closed')
  const storage = await openStorage({ root: closed })
  const store = await createEmpty(storage, 'one', PARCELS)
  await putParcel(store, 'a')
  await putParcel(store, 'b')
  await store.saveSnapshot('first')
  await store.restoreSnapshot('first')
  await putParcel(store, 'c')
  await putParcel(store, 'd')
  await cp(closed, join(template, 'killed'), { recursive: true })
  await storage[Symbol.asyncDispose]()
})
afterAll(() => rm(template, { recursive: true }))

beforeEach(() => {
  notices = []
})

async function left(how: (typeof LEFT)[number]): Promise<void> {
  root = await mkdtemp(join(template, 'case-'))
  folder = join(root, 'one')
  await cp(join(template, how), root, { recursive: true })
}

async function inLife<R>(work: (store: Store) => Promise<R>, repair = false): Promise<R> {
  await using storage = await openStorage({ root, repair, onNotice: ({ en }) => notices.push(en) })
  return await work(await storage.open('one', PARCELS))
}

/** What is in the folder, byte for byte. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile() && !entry.name.startsWith('.lock'))
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')] as const)),
  )
}

/** The same files in memory, where trying thousands of times costs little. */
async function memoryOf(contents: ReadonlyMap<string, string>): Promise<Files> {
  const files = memoryFiles()
  for (const [path, text] of contents) {
    const file = await files.append(path)
    await file.append(Buffer.from(text, 'latin1'))
  }
  return files
}

async function expectRefusal(file: string): Promise<void> {
  const before = await everything()
  const opening = inLife(keysIn)
  await expect(opening).rejects.toBeInstanceOf(StoreDamaged)
  await expect(opening).rejects.toThrow(join(folder, file))
  await expect(opening).rejects.toThrow('--repair')
  expect(await everything()).toEqual(before)
}

describe.each(LEFT)('a store that was %s', (how) => {
  beforeEach(() => left(how))

  it('is there, with all that was acknowledged', async () => {
    expect(await inLife(keysIn)).toEqual(KEYS)
    expect(notices).toEqual([])
  })

  it.each(FILES)('is refused without its %s', async (file) => {
    await rm(join(folder, file))
    await expectRefusal(file)
  })

  it.each(FILES)('is refused with an empty %s', async (file) => {
    await writeFile(join(folder, file), '')
    await expectRefusal(file)
  })

  it.each(FILES)('is refused when its %s ends too soon, wherever that is', async (file) => {
    const path = join(folder, file)
    const whole = await readFile(path, 'latin1')
    const found = await everything()
    for (let length = 0; length < whole.length; length += 1) {
      const files = await memoryOf(new Map(found).set(path, whole.slice(0, length)))
      const opening = openStorage({ root, files }).then((storage) => storage.open('one', PARCELS))
      await expect(opening, `at ${String(length)}`).rejects.toBeInstanceOf(StoreDamaged)
    }
  })

  it('is refused with an older journal in the place of its own', async () => {
    const journal = join(folder, 'journal-000002.jsonl')
    const lines = (await readFile(journal, 'utf8')).split('\n')
    await writeFile(journal, [...lines.slice(0, 2), ''].join('\n'))
    await expectRefusal('journal-000002.jsonl')
  })

  it('is refused with a snapshot of another time in the place of its own', async () => {
    await inLife(async (store) => {
      await store.saveSnapshot('later')
    })
    await cp(join(folder, 'saved', 'later.jsonl'), join(folder, 'snapshot-000002.jsonl'))
    await expectRefusal('snapshot-000002.jsonl')
  })

  it('keeps all that can be read, and every byte, when it is repaired', async () => {
    await rm(join(folder, 'store.json'))
    const before = await everything()
    expect(await inLife(keysIn, true)).toEqual(KEYS)
    expect(notices.join()).toContain('Left are 4 documents up to commit 4; saved snapshots: first')
    const saved = join(folder, 'saved', 'first.jsonl')
    expect((await everything()).get(saved)).toBe(before.get(saved))
    expect(await inLife(keysIn)).toEqual(KEYS)
  })

  it('says that a named snapshot is gone, and refuses to restore it', async () => {
    await rm(join(folder, 'saved', 'first.jsonl'))
    await inLife(async (store) => {
      expect(await store.snapshots()).toMatchObject([{ name: 'first', isDamaged: true }])
      await expect(store.restoreSnapshot('first')).rejects.toThrow(StoreDamaged)
      expect(await keysIn(store)).toEqual(KEYS)
    })
    expect(notices.join()).toContain('first')
  })

  it.each([0, 1, 40])('refuses to restore a named snapshot of %i bytes', async (length) => {
    await truncate(join(folder, 'saved', 'first.jsonl'), length)
    await inLife(async (store) => {
      expect(await store.snapshots()).toMatchObject([{ name: 'first', isDamaged: true }])
      await expect(store.restoreSnapshot('first')).rejects.toThrow(StoreDamaged)
    })
  })
})

describe('a store that was killed', () => {
  beforeEach(() => left('killed'))

  it.each<[string, (path: string) => Promise<void>]>([
    ['missing', (path) => rm(path)],
    ['empty', (path) => writeFile(path, '')],
    ['garbled', (path) => writeFile(path, 'x'.repeat(128))],
  ])('is refused when the word on what was acknowledged is %s', async (_how, damage) => {
    await damage(join(folder, 'acknowledged'))
    await expectRefusal('acknowledged')
    expect(await inLife(keysIn, true)).toEqual(KEYS)
  })

  it('is refused with the journal of another store in the place of its own', async () => {
    const other = await openStorage({ root: join(root, 'elsewhere') })
    const store = await createEmpty(other, 'one', PARCELS)
    for (const key of ['v', 'w']) await putParcel(store, key)
    if (store instanceof JournalStore) await store.compact()
    for (const key of ['x', 'y', 'z']) await putParcel(store, key)
    const journal = 'journal-000002.jsonl'
    await cp(join(root, 'elsewhere', 'one', journal), join(folder, journal))
    await other[Symbol.asyncDispose]()
    await rm(join(root, 'elsewhere'), { recursive: true })
    await expectRefusal(journal)
  })

  it('opens with what was written and not yet acknowledged', async () => {
    const first = await readFile(join(folder, 'acknowledged'))
    await inLife((store) => putParcel(store, 'e'))
    expect(first.toString()).toContain('"seq":4')
    expect(await inLife(keysIn)).toEqual([...KEYS, 'e'])
  })

  it('is refused with the manifest of an earlier time', async () => {
    const earlier = await readFile(join(folder, 'store.json'))
    const storage = await openStorage({ root })
    const store = await storage.open('one', PARCELS)
    await store.restoreSnapshot('first')
    await putParcel(store, 'e')
    const killed = join(template, 'killed-later')
    await cp(root, killed, { recursive: true })
    await storage[Symbol.asyncDispose]()
    await rm(root, { recursive: true })
    await rename(killed, root)
    await writeFile(join(folder, 'store.json'), earlier)
    await expectRefusal('snapshot-000002.jsonl')
  })
})

describe('a folder that is none of ours', () => {
  beforeEach(async () => {
    await left('closed')
    await mkdir(join(root, 'src'))
    await writeFile(join(root, 'src', 'main.c'), 'int main;')
  })

  it('is no store, and nothing is made in its place', async () => {
    const before = await everything()
    await using storage = await openStorage({ root })
    expect(await storage.names()).toEqual(['one'])
    await expect(storage.open('src', PARCELS)).rejects.toThrow(StoreAbsent)
    await expect(createEmpty(storage, 'src', PARCELS)).rejects.toThrow('left alone')
    await storage.destroy('src')
    expect(await everything()).toEqual(before)
  })

  it('stays beside a store that is destroyed, as does what lies in the store’s folder', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await writeFile(join(folder, 'saved', 'notes.txt'), 'mine')
    await using storage = await openStorage({ root, onNotice: ({ en }) => notices.push(en) })
    await storage.destroy('one')
    expect([...(await everything()).keys()].toSorted()).toEqual([
      join(folder, 'notes.txt'),
      join(folder, 'saved', 'notes.txt'),
      join(root, 'src', 'main.c'),
    ])
    expect(notices.join()).toContain('left alone')
    expect(await storage.names()).toEqual([])
  })
})

describe('a making or a removal that was cut short', () => {
  it('is finished at the next opening, and nothing is there', async () => {
    await left('killed')
    await rename(join(folder, 'store.json'), join(folder, 'store.under-way.json'))
    await using storage = await openStorage({ root })
    expect(await storage.names()).toEqual([])
    expect(await readdir(root)).not.toContain('one')
    const anew = await createEmpty(storage, 'one', PARCELS)
    expect(await keysIn(anew)).toEqual([])
  })
})
