import {
  collection,
  log,
  type Collection,
  type PageRequest,
  type Storage,
  type Store,
} from '../../index.ts'
import { createEmpty } from '../open-or-create.ts'

/** A storage under test, and a switch for its medium. */
export interface StorageUnderTest {
  readonly storage: Storage
  /** While failing, every write to the medium is refused. */
  readonly setFailing: (failing: boolean) => void
}

/** What the cases of the contract stand on; made anew for each. */
export class Stand {
  readonly storage: Storage
  readonly setFailing: StorageUnderTest['setFailing']
  store: Store

  constructor({ storage, setFailing }: StorageUnderTest, store: Store) {
    this.storage = storage
    this.setFailing = setFailing
    this.store = store
  }

  static async over(made: StorageUnderTest): Promise<Stand> {
    return new Stand(made, await createEmpty(made.storage, 'one', COLLECTIONS))
  }

  async reopen(): Promise<void> {
    await this.store[Symbol.asyncDispose]()
    this.store = await this.storage.open('one', COLLECTIONS)
  }

  async end(): Promise<void> {
    this.setFailing(false)
    await this.storage[Symbol.asyncDispose]()
  }
}

export interface Parcel {
  readonly owner: string
  readonly weight: string
  readonly tags?: readonly string[]
  readonly readAt?: string
}

export const parcels = collection<Parcel>('parcels', {
  indexes: { owner: ({ owner }) => owner, tag: ({ tags }) => tags },
  volatile: ['readAt'],
})
export const keys = collection<{ readonly value: string }>('keys', { secret: true })
export const settings = collection<{ readonly fault: string }>('settings', { hot: true })

export interface Entry {
  readonly number: number
  readonly text: string
  readonly tags?: readonly string[]
}

export const entries = log<Entry>('entries', {
  indexes: { text: ({ text }) => text, tag: ({ tags }) => tags },
})
export const COLLECTIONS: readonly Collection<never>[] = [parcels, keys, settings, entries]
export const ALL: PageRequest = { limit: 100 }

export const parcel = (owner: string, rest: Partial<Parcel> = {}): Parcel => ({
  owner,
  weight: '1.0',
  ...rest,
})

export function put(store: Store, key: string, document: Parcel): Promise<void> {
  return store.transact(async (transaction) => {
    await Promise.resolve()
    transaction.put(parcels, key, document)
  })
}

export function remove(store: Store, key: string): Promise<void> {
  return store.transact(async (transaction) => {
    await Promise.resolve()
    transaction.remove(parcels, key)
  })
}

export const get = (store: Store, key: string): Promise<Parcel | undefined> =>
  store.read((reader) => reader.get(parcels, key))

export const ownersOf = async (store: Store, page: PageRequest = ALL): Promise<string[]> =>
  (await store.read((reader) => reader.list(parcels, page))).items.map(({ owner }) => owner)

export const weightsUnder = async (store: Store, owner: string): Promise<string[]> =>
  (await store.read((reader) => reader.find(parcels, 'owner', owner, ALL))).items.map(
    ({ weight }) => weight,
  )

/** In one work. */
export function append(store: Store, ...texts: readonly string[]): Promise<void> {
  return store.transact(async (transaction) => {
    await Promise.resolve()
    for (const text of texts) transaction.append(entries, { text })
  })
}

export const linesOf = async (store: Store): Promise<string[]> =>
  (await store.read((reader) => reader.list(entries, ALL))).items.map(
    ({ number, text }) => `${String(number)} ${text}`,
  )
