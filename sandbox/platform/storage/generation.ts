import { join } from 'node:path'

/**
 * A snapshot of generation G is the state at the moment at which journal G was begun. The state
 * is the newest snapshot and all journals from its generation on. Which ones those are the manifest
 * says; all others are left-overs. Files whose name ends in `.new` were never finished.
 */
export const UNFINISHED = '.new'

const FILE = /^(journal|snapshot)-(\d{6,})\.jsonl$/

export interface Generations {
  /** The generation of the newest snapshot; absent when there has been none yet. */
  readonly snapshot: number | undefined
  /** The journals since, oldest first. */
  readonly journals: readonly number[]
}

export function journalPath(folder: string, generation: number): string {
  return join(folder, `journal-${numbered(generation)}.jsonl`)
}

export function snapshotPath(folder: string, generation: number): string {
  return join(folder, `snapshot-${numbered(generation)}.jsonl`)
}

export function generationsIn(names: readonly string[]): Generations {
  const snapshot = generationsOf('snapshot', names).at(-1)
  const oldest = snapshot ?? 1
  return {
    snapshot,
    journals: generationsOf('journal', names).filter((generation) => generation >= oldest),
  }
}

/** Whether a file of that name holds a part of the state, or was begun to. */
export function isStateFile(name: string): boolean {
  return FILE.test(name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : name)
}

function generationsOf(kind: string, names: readonly string[]): number[] {
  return names
    .map((name) => FILE.exec(name))
    .filter((match) => match?.[1] === kind)
    .map((match) => Number(match?.[2]))
    .sort((one, other) => one - other)
}

function numbered(generation: number): string {
  return String(generation).padStart(6, '0')
}
