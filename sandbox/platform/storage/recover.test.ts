import {
  appendFile,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStorage, StoreDamaged, StoreTooNew, type Store } from './index.ts'
import { isIntact, sealed } from './sealed-line.ts'
import { openOrCreate } from './testing/open-or-create.ts'
import { keysIn, PARCELS, putParcel } from './testing/parcels.ts'

let root: string
let folder: string
let journal: string
let notices: string[]

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'recover-'))
  folder = join(root, 'one')
  journal = join(folder, 'journal-000001.jsonl')
  notices = []
})

afterEach(() => rm(root, { recursive: true }))

async function inLife<R>(work: (store: Store) => Promise<R>, repair = false): Promise<R> {
  await using storage = await openStorage({ root, repair, onNotice: ({ en }) => notices.push(en) })
  return await work(await openOrCreate(storage, 'one', PARCELS))
}

/** What a process leaves that is killed after the work; `inLife` finds it from then on. */
async function killedAfter(work: (store: Store) => Promise<void>): Promise<void> {
  const killed = `${root}-killed`
  await inLife(async (store) => {
    await work(store)
    await cp(root, killed, { recursive: true })
  })
  await rm(root, { recursive: true })
  await rename(killed, root)
}

async function fill(store: Store): Promise<void> {
  for (const key of ['a', 'b', 'c']) await putParcel(store, key)
}

async function rewrite(path: string, change: (lines: string[]) => string[]): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, change(lines).join('\n'))
}

/** Line 1 is the header; 2, 3 and 4 are the commits of a, b and c. */
const damages: readonly [string, number, (lines: string[]) => string[]][] = [
  ['a changed letter', 3, (lines) => lines.with(2, (lines[2] ?? '').replace('"b"', '"x"'))],
  ['a line that is no JSON', 3, (lines) => lines.with(2, 'nothing')],
  ['an empty line', 3, (lines) => lines.toSpliced(2, 0, '')],
  ['a missing line', 3, (lines) => lines.toSpliced(2, 1)],
  ['a repeated line', 4, (lines) => lines.toSpliced(3, 0, lines[2] ?? '')],
  [
    'a damaged header',
    1,
    (lines) => lines.with(0, (lines[0] ?? '').replace('"after":0', '"after":7')),
  ],
]

it.each(damages)('refuses %s in the middle, and says where', async (_what, line, damage) => {
  await inLife(fill)
  await rewrite(journal, damage)
  const before = await readFile(journal, 'utf8')
  const opening = inLife(keysIn)
  await expect(opening).rejects.toBeInstanceOf(StoreDamaged)
  await expect(opening).rejects.toMatchObject({ file: journal, line })
  await expect(opening).rejects.toThrow('repair')
  expect(await readFile(journal, 'utf8')).toBe(before)
})

it.each(damages)(
  'repairs %s on request, and keeps what it cuts off',
  async (_what, line, damage) => {
    await inLife(fill)
    await rewrite(journal, damage)
    const damaged = await readFile(journal, 'utf8')
    const kept = ['a', 'b', 'c'].slice(0, Math.max(0, line - 2))
    expect(await inLife(keysIn, true)).toEqual(kept)
    const of = line === 1 ? '' : `at-line-${String(line)}-of-`
    const aside = `cut-off-${of}journal-000001.jsonl`
    const cutOff = await readFile(join(folder, aside), 'utf8')
    expect(damaged.endsWith(cutOff)).toBe(true)
    expect(cutOff).toContain('"c"')
    expect(notices.join()).toContain(aside)
    await inLife((store) => putParcel(store, 'd'))
    expect(await inLife(keysIn)).toEqual([...kept, 'd'])
  },
)

it('cuts off a last line that a crash left unfinished, and says so', async () => {
  await killedAfter(fill)
  const { size } = await stat(journal)
  await appendFile(journal, '{"crc":"00000000","seq":4,"syn')
  expect(await inLife(keysIn)).toEqual(['a', 'b', 'c'])
  expect(notices).toHaveLength(1)
  expect(notices[0]).toContain(`${journal} was ended before line 5`)
  expect((await stat(journal)).size).toBe(size)
  expect(await readdir(folder)).toEqual(['journal-000001.jsonl', 'store.json'])
})

it('keeps whole lines aside that follow a hole in the last, unacknowledged write', async () => {
  await killedAfter(fill)
  const whole = sealed(['"seq":5,"synced":3,"series":{},"changes":[]}']).toString()
  await appendFile(journal, `\0\0\0\0\n${whole}`)
  expect(await inLife(keysIn)).toEqual(['a', 'b', 'c'])
  const aside = 'cut-off-at-line-5-of-journal-000001.jsonl'
  expect(await readFile(join(folder, aside), 'utf8')).toBe(`\0\0\0\0\n${whole}`)
})

it('refuses a hole that a later line knew to be durable', async () => {
  await killedAfter(fill)
  const whole = sealed(['"seq":5,"synced":4,"series":{},"changes":[]}']).toString()
  await appendFile(journal, `\0\0\0\0\n${whole}`)
  await expect(inLife(keysIn)).rejects.toMatchObject({ name: 'StoreDamaged', line: 5 })
})

it.each(['ces-journal', 'ces-snapshot'])('refuses a %s of a later version', async (format) => {
  await inLife(async (store) => {
    await fill(store)
    await store.saveSnapshot('first')
    await store.restoreSnapshot('first')
  })
  const kind = format.replace('ces-', '')
  const newer = sealed([`"format":"${format}","version":2,"whatever":1}`]).toString()
  await rewrite(join(folder, `${kind}-000002.jsonl`), (lines) => lines.with(0, newer.trimEnd()))
  await expect(inLife(keysIn)).rejects.toThrow(StoreTooNew)
  await expect(inLife(keysIn)).rejects.toThrow('version 2')
})

it.each<[string, number, (lines: string[]) => string[]]>([
  ['a changed letter', 3, (lines) => lines.with(2, (lines[2] ?? '').replace('"b"', '"x"'))],
  ['a missing line', 4, (lines) => lines.toSpliced(2, 1)],
  ['a missing end', 4, (lines) => lines.slice(0, 4)],
  ['a damaged header', 1, (lines) => lines.with(0, '')],
])('refuses a snapshot with %s', async (_what, line, damage) => {
  await inLife(async (store) => {
    await fill(store)
    await store.saveSnapshot('first')
    await store.restoreSnapshot('first')
  })
  const snapshot = join(folder, 'snapshot-000002.jsonl')
  await rewrite(snapshot, damage)
  await expect(inLife(keysIn)).rejects.toMatchObject({ name: 'StoreDamaged', file: snapshot, line })
})

it('gets a damaged snapshot back from a saved one, as the refusal says', async () => {
  await inLife(async (store) => {
    await fill(store)
    await store.saveSnapshot('first')
    await putParcel(store, 'd')
    await store.restoreSnapshot('first')
    await putParcel(store, 'e')
  })
  const saved = await readFile(join(folder, 'saved', 'first.jsonl'))
  await writeFile(join(folder, 'snapshot-000002.jsonl'), saved)
  await expect(inLife(keysIn)).rejects.toThrow(StoreDamaged)
  expect(await inLife(keysIn, true)).toEqual(['a', 'b', 'c'])
  const names = await readdir(folder)
  expect(names).toContain('cut-off-journal-000002.jsonl')
  expect(await inLife(keysIn)).toEqual(['a', 'b', 'c'])
})

it('refuses a store whose journal is gone', async () => {
  await inLife(async (store) => {
    await fill(store)
    await store.saveSnapshot('first')
    await store.restoreSnapshot('first')
  })
  await rm(join(folder, 'journal-000002.jsonl'))
  await expect(inLife(keysIn)).rejects.toThrow('missing')
})

it('writes lines that are readable JSON and carry their checksum', async () => {
  await inLife(fill)
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => isIntact(Buffer.from(line)))).toEqual([true, true, true, true])
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({
    seq: 2,
    changes: [['parcels', 'b', { key: 'b', owner: 'b' }]],
  })
})
