import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { describeStorage } from './testing/contract.ts'
import type { StorageUnderTest } from './testing/contract/stand.ts'
import { diskFiles } from './disk-files.ts'
import type { Files } from './files.ts'
import { openStorage } from './index.ts'
import { memoryFiles } from './memory-files.ts'
import { diskFull, faultyFiles } from './testing/faulty-files.ts'
import { openOrCreate } from './testing/open-or-create.ts'

const root = await mkdtemp(join(tmpdir(), 'storage-'))
let made = 0

afterAll(() => rm(root, { recursive: true }))

async function over(medium: Files): Promise<StorageUnderTest> {
  let failing = false
  const files = faultyFiles(medium, (operation) => {
    if (failing && (operation === 'append' || operation === 'sync')) throw diskFull()
  })
  const folder = join(root, String(made++))
  return {
    storage: await openStorage({ root: folder, files, onNotice: () => undefined }),
    setFailing: (value) => {
      failing = value
    },
  }
}

describeStorage('journal on disk', () => over(diskFiles))
describeStorage('journal in memory', () => over(memoryFiles()))

const FILES = [
  '',
  'one',
  'one/saved',
  'one/store.json',
  'one/acknowledged',
  'one/journal-000001.jsonl',
  'one/saved/first.jsonl',
  '.lock',
  '.lock.sqlite',
]

it('makes files that only their owner can read', async () => {
  const folder = join(root, 'private')
  await using storage = await openStorage({ root: folder })
  await using store = await openOrCreate(storage, 'one', [])
  await store.saveSnapshot('first')
  const modes = await Promise.all(
    FILES.map(async (path) => ((await stat(join(folder, path))).mode & 0o777).toString(8)),
  )
  expect(modes).toEqual(['700', '700', '700', ...FILES.slice(3).map(() => '600')])
})
