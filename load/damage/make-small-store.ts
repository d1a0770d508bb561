/**
 * Makes a small store in two lives, with saved snapshots and a restore, and tells what is in it.
 * Usage: node make-small-store.ts <root> <folder for earlier copies> closed|killed
 */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { openStorage, type Store } from '../../sandbox/platform/storage/index.ts'
import { createEmpty } from '../../sandbox/platform/storage/testing/open-or-create.ts'
import { putParcel } from '../../sandbox/platform/storage/testing/parcels.ts'
import { STORE, STORE_COLLECTIONS, type StoreWitness } from './small-store.ts'

const [, , root = '', earlier = '', ending = ''] = process.argv
const saved: Record<string, string> = {}
let copies = 0

await firstLife()
await keepCopy()
await lastLife()

async function firstLife(): Promise<void> {
  await using storage = await openStorage({ root })
  const store = await createEmpty(storage, STORE, STORE_COLLECTIONS)
  await putAll(store, ['one', 'two', 'three'])
  await save(store, 'early')
  await putAll(store, ['four', 'five'])
  await keepCopy()
}

async function lastLife(): Promise<void> {
  const storage = await openStorage({ root })
  const store = await storage.open(STORE, STORE_COLLECTIONS)
  await putAll(store, ['six', 'seven'])
  await keepCopy()
  await store.restoreSnapshot('early')
  await putAll(store, ['eight', 'nine'])
  await save(store, 'late')
  await keepCopy()
  await putAll(store, ['ten', 'eleven'])
  const witness: StoreWitness = { hash: await store.hash(), saved }
  if (ending === 'closed') await storage[Symbol.asyncDispose]()
  process.send?.(witness)
  if (ending === 'closed') process.disconnect?.()
}

async function putAll(store: Store, keys: readonly string[]): Promise<void> {
  for (const key of keys) await putParcel(store, key)
}

async function save(store: Store, name: string): Promise<void> {
  saved[name] = await store.hash()
  await store.saveSnapshot(name)
}

/** All that was acknowledged is in the files by now. */
async function keepCopy(): Promise<void> {
  copies += 1
  await cp(root, join(earlier, String(copies)), { recursive: true })
}
