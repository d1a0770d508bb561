import { attachments } from './blobs.ts'
import type { Entry } from './entry.ts'
import { collection, type Collection } from './port.ts'
import { Table } from './table.ts'

/** What lowdb holds as its data. */
export interface State {
  /** The last commit applied, durable or not. */
  seq: number
  readonly tables: Map<string, Table>
  readonly series: Map<string, number>
}

/** The state at one instant; commits that come later do not reach it. */
export interface Cut {
  readonly seq: number
  readonly series: readonly (readonly [string, number])[]
  readonly tables: readonly TableCut[]
}

export interface TableCut {
  readonly collection: Collection<never>
  readonly nextOrdinal: number
  readonly chunks: readonly (readonly Entry[])[]
}

export function emptyState(collections: readonly Collection<never>[]): State {
  const all = [...collections, attachments]
  const tables = new Map(all.map((declared) => [declared.name, new Table(declared)]))
  return { seq: 0, tables, series: new Map() }
}

/**
 * A collection that is on disk but no longer declared is carried along untouched; as nobody can
 * say what it holds, it counts as secret.
 */
export function tableFor(state: State, name: string): Table {
  const known = state.tables.get(name)
  if (known !== undefined) return known
  const table = new Table(collection<never>(name, { secret: true }), false)
  state.tables.set(name, table)
  return table
}

export function cutOf({ seq, series, tables }: State): Cut {
  return {
    seq,
    series: [...series],
    tables: [...tables.values()].map((table) => ({
      collection: table.collection,
      nextOrdinal: table.nextOrdinal,
      chunks: table.list()?.copy() ?? [],
    })),
  }
}
