import { createHash, type Hash } from 'node:crypto'
import { breather } from './breather.ts'
import { parseDocument } from './document.ts'
import { compareText } from './sorted-values.ts'
import type { Cut, TableCut } from './state.ts'

/**
 * SHA-256 in hex over the series and the documents, collections by name and documents in order
 * of creation, so that the same calls give the same hash. Cursors and commit numbers are left out.
 */
export async function stateHash({ series, tables }: Cut): Promise<string> {
  const hash = createHash('sha256')
  for (const counter of series.toSorted(byName)) hash.update(`${JSON.stringify(counter)}\n`)
  const open = tables.filter(({ collection, chunks }) => !collection.secret && chunks.length > 0)
  for (const table of open.toSorted((one, other) =>
    compareText(one.collection.name, other.collection.name),
  )) {
    await addTable(hash, table)
  }
  return hash.digest('hex')
}

async function addTable(hash: Hash, { collection, chunks }: TableCut): Promise<void> {
  const pause = breather()
  hash.update(`${JSON.stringify(collection.name)}\n`)
  for (const { key, text } of chunks.flat()) {
    hash.update(`${JSON.stringify(key)}:${lasting(text, collection.volatile)}\n`)
    const breath = pause()
    if (breath !== undefined) await breath
  }
}

function lasting(text: string, volatile: readonly string[]): string {
  if (volatile.length === 0) return text
  const document = parseDocument<Record<string, unknown>>(text)
  const kept = Object.entries(document).filter(([field]) => !volatile.includes(field))
  return JSON.stringify(Object.fromEntries(kept))
}

function byName(one: readonly [string, number], other: readonly [string, number]): number {
  return compareText(one[0], other[0])
}
