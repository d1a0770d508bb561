import { collection, type Collection, type Reader, type Store, type Transaction } from '../index.ts'

export interface Parcel {
  readonly key: string
  readonly owner: string
}

export const parcels = collection<Parcel>('parcels', { indexes: { owner: ({ owner }) => owner } })
export const PARCELS: readonly Collection<never>[] = [parcels]
const ALL = { limit: 1e6 }

export function put(transaction: Transaction, key: string, owner: string): void {
  transaction.put(parcels, key, { key, owner })
}

export function putParcel(store: Store, key: string): Promise<void> {
  return store.transact(async (transaction) => {
    await Promise.resolve()
    put(transaction, key, key)
  })
}

export async function parcelsIn(reader: Reader): Promise<readonly Parcel[]> {
  return (await reader.list(parcels, ALL)).items
}

export async function parcelsOf(reader: Reader, owner: string): Promise<readonly Parcel[]> {
  return (await reader.find(parcels, 'owner', owner, ALL)).items
}

export async function keysIn(store: Store): Promise<readonly string[]> {
  return (await store.read(parcelsIn)).map(({ key }) => key)
}
