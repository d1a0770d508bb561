import type { Kept } from './port.ts'
import { isIntact } from './sealed-line.ts'

/** A change without a document is a removal; a document without a version has the first. */
export type LoggedChange = readonly [
  collection: string,
  key: string,
  document?: Kept,
  version?: number,
]

export interface WrittenChange {
  readonly collection: string
  readonly key: string
  /** The document as JSON; absent for a removal. */
  readonly text: string | undefined
  readonly version: number
}

export interface LoggedCommit {
  readonly seq: number
  /** The last commit that was known durable when this line was written. */
  readonly synced: number
  readonly series: Readonly<Record<string, number>>
  readonly changes: readonly LoggedChange[]
}

interface Numbers {
  readonly seq: number
  readonly synced: number
}

/**
 * A line to be sealed.
 *
 * @param content of `commitContent`, made while the transaction ran
 */
export function commitLine({ seq, synced }: Numbers, content: string): string {
  return `"seq":${String(seq)},"synced":${String(synced)},${content}`
}

export function commitContent(
  series: ReadonlyMap<string, number>,
  changes: readonly string[],
): string {
  const drawn = Array.from(series, ([name, last]) => `${JSON.stringify(name)}:${String(last)}`)
  return `"series":{${listed(drawn)}},"changes":[${listed(changes)}]}`
}

/** As `join` does, but the texts, which are long, are not copied before they become bytes. */
function listed(texts: readonly string[]): string {
  let list = ''
  for (const text of texts) list += list === '' ? text : `,${text}`
  return list
}

export function changeText({ collection, key, text, version }: WrittenChange): string {
  const place = `[${JSON.stringify(collection)},${JSON.stringify(key)}`
  if (text === undefined) return `${place}]`
  return version === 1 ? `${place},${text}]` : `${place},${text},${String(version)}]`
}

/** Absent when the line is not as it was written. */
export function parseCommit(bytes: Buffer): LoggedCommit | undefined {
  if (!isIntact(bytes)) return undefined
  try {
    return JSON.parse(bytes.toString()) as LoggedCommit
  } catch {
    return undefined
  }
}
