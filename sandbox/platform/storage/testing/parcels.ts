import { attachmentOf } from '../blobs.ts'
import {
  collection,
  log,
  type Collection,
  type Numbered,
  type Reader,
  type Store,
  type Transaction,
} from '../index.ts'

export interface Parcel {
  readonly key: string
  readonly owner: string
}

export const parcels = collection<Parcel>('parcels', { indexes: { owner: ({ owner }) => owner } })
export const PARCELS: readonly Collection<never>[] = [parcels]
const ALL = { limit: 1e6 }

interface Line extends Numbered {
  readonly text: string
}

const told = log<Line>('told')
/** For rehearsals in which a disk loses what it may lose. */
export const REHEARSED: readonly Collection<never>[] = [...PARCELS, told]
export const LETTERS = ['a', 'b', 'c', 'd'] as const
export type Letter = (typeof LETTERS)[number]
const CONTENT_BYTES = 100

export function tell(transaction: Transaction, text: string): void {
  transaction.append(told, { text })
}

/** @throws Error when they are not numbered from 1 without a gap */
export async function linesTold(reader: Reader): Promise<readonly string[]> {
  const { items } = await reader.list(told, ALL)
  if (items.some(({ number }, index) => number !== index + 1)) throw new Error('a gap in the log')
  return items.map(({ text }) => text)
}

export async function attachLetter(transaction: Transaction, letter: Letter): Promise<void> {
  await transaction.attach(contentOf(letter), 'text/plain')
}

export function detachLetter(transaction: Transaction, letter: Letter): void {
  transaction.detach(attachmentOf(contentOf(letter), 'text/plain').sha256)
}

/** @throws StoreDamaged when the content of one is not there as it was attached */
export async function lettersAttached(reader: Reader): Promise<readonly Letter[]> {
  const found: Letter[] = []
  for (const letter of LETTERS) {
    const { sha256 } = attachmentOf(contentOf(letter), 'text/plain')
    if ((await reader.attached(sha256)) !== undefined) found.push(letter)
  }
  return found
}

export function bearsNote(key: string): boolean {
  return key.endsWith('0')
}

export function noteOn(key: string): Uint8Array {
  return new TextEncoder().encode(`a note on ${key}`)
}

/** @throws StoreDamaged when it is not there as it was attached */
export async function hasNote(reader: Reader, key: string): Promise<boolean> {
  return (await reader.attached(attachmentOf(noteOn(key), 'text/plain').sha256)) !== undefined
}

function contentOf(letter: Letter): Uint8Array {
  return new TextEncoder().encode(letter.repeat(CONTENT_BYTES))
}

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
