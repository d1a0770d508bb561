import { wallClock } from '../../kernel/clock.ts'
import { formatInstant } from '../../kernel/time.ts'
import { headerLine } from './file-header.ts'
import type { Entry } from './entry.ts'
import type { Cut, TableCut } from './state.ts'

export interface SnapshotHeader {
  readonly seq: number
  readonly savedAt: string
  readonly series: Readonly<Record<string, number>>
  /** For each collection the place in order that its next document gets. */
  readonly ordinals: Readonly<Record<string, number>>
}

/** Stands between where a document belongs and its text; no string in JSON can contain it. */
export const BEFORE_DOCUMENT = '],"document":'

/** To be sealed: a header, a line a document in order of creation, and a footer that counts them. */
export function* snapshotLines(cut: Cut): Generator<string> {
  yield headerLine('ces-snapshot', headerOf(cut))
  let documents = 0
  for (const table of cut.tables) {
    for (const entry of table.chunks.flat()) {
      documents++
      yield row(table, entry)
    }
  }
  yield `"documents":${String(documents)}}`
}

function headerOf({ seq, series, tables }: Cut): Record<keyof SnapshotHeader, unknown> {
  return {
    seq,
    savedAt: formatInstant(wallClock.now()),
    series: Object.fromEntries(series),
    ordinals: Object.fromEntries(
      tables.map(({ collection, nextOrdinal }) => [collection.name, nextOrdinal]),
    ),
  }
}

function row({ collection }: TableCut, { key, ordinal, text, version }: Entry): string {
  const shape = version === 1 ? [] : [version]
  const place = JSON.stringify([collection.name, key, ordinal, ...shape])
  return `"place":${place.slice(0, -1)}${BEFORE_DOCUMENT}${text}}`
}
