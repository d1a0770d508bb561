import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AppendFile } from './files.ts'
import { openStorage, StorageUnavailable } from './index.ts'
import { diskFull } from './testing/faulty-files.ts'
import { createEmpty } from './testing/open-or-create.ts'
import { keysIn, PARCELS, putParcel } from './testing/parcels.ts'
import { cutPower, powerCuts } from './testing/power-loss.ts'
import { PowerLossFiles } from './testing/power-loss-files.ts'

it('finds after any loss of power what was acknowledged, or something later and whole', async () => {
  await fc.assert(
    fc.asyncProperty(powerCuts, (cut) => cutPower(new PowerLossFiles(), cut)),
    { numRuns: 400 },
  )
})

it('has the folder of all stores survive, which it made itself', async () => {
  const files = new PowerLossFiles()
  const storage = await openStorage({ root: 'data', files })
  await putParcel(await createEmpty(storage, 'one', PARCELS), 'first')
  const found = files.losePower(() => 0)
  await using again = await openStorage({ root: 'data', files: found })
  expect(await again.names()).toEqual(['one'])
  expect(await keysIn(await again.open('one', PARCELS))).toEqual(['first'])
})

it('has what was attached survive with the commit that names it', async () => {
  const files = new PowerLossFiles()
  const storage = await openStorage({ root: 'data', files })
  const store = await createEmpty(storage, 'one', PARCELS)
  const content = new TextEncoder().encode('an invoice')
  const { sha256 } = await store.transact((work) => work.attach(content, 'text/plain'))
  await using again = await openStorage({ root: 'data', files: files.losePower(() => 0) })
  const found = await (await again.open('one', PARCELS)).read((reader) => reader.attached(sha256))
  expect(new TextDecoder().decode(found?.content)).toBe('an invoice')
})

class FailingFolderSync extends PowerLossFiles {
  failing: string | undefined

  override syncFolder(path: string): Promise<void> {
    return path === this.failing ? Promise.reject(diskFull()) : super.syncFolder(path)
  }
}

it('syncs what an attempt before left whole but not for good', async () => {
  const files = new FailingFolderSync()
  const storage = await openStorage({ root: 'data', files })
  const store = await createEmpty(storage, 'one', PARCELS)
  const attach = () => store.transact((work) => work.attach(new Uint8Array(9), 'text/plain'))
  files.failing = 'data/one/blobs'
  await expect(attach()).rejects.toThrow(StorageUnavailable)
  files.failing = undefined
  const { sha256 } = await attach()
  await using again = await openStorage({ root: 'data', files: files.losePower(() => 0) })
  const found = await (await again.open('one', PARCELS)).read((reader) => reader.attached(sha256))
  expect(found?.bytes).toBe(9)
})

class WithoutFolderSync extends PowerLossFiles {
  override syncFolder(): Promise<void> {
    return Promise.resolve()
  }
}

class WithoutFileSync extends PowerLossFiles {
  override async append(path: string): Promise<AppendFile> {
    const file = await super.append(path)
    return {
      append: (bytes) => file.append(bytes),
      truncate: (size) => file.truncate(size),
      sync: () => Promise.resolve(),
      close: () => file.close(),
    }
  }
}

it.each([
  ['names', WithoutFolderSync, /is absent, not|the file is missing/],
  ['bytes', WithoutFileSync, /not as it was written|is damaged|is .*, not/],
])('is found out where %s are not synced', async (_what, Disk, reason) => {
  const found = await fc.check(
    fc.asyncProperty(powerCuts, (cut) => cutPower(new Disk(), cut)),
    { numRuns: 400, endOnFailure: true },
  )
  expect(String(found.errorInstance)).toMatch(reason)
})
