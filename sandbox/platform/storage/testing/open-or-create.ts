import type { Collection, Storage, Store } from '../index.ts'

/** The store of that name; made empty when there is none. */
export async function openOrCreate(
  storage: Storage,
  name: string,
  collections: readonly Collection<never>[],
): Promise<Store> {
  if ((await storage.names()).includes(name)) return await storage.open(name, collections)
  return await createEmpty(storage, name, collections)
}

export async function createEmpty(
  storage: Storage,
  name: string,
  collections: readonly Collection<never>[],
): Promise<Store> {
  return await storage.create(name, collections, () => Promise.resolve())
}
