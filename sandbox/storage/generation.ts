import { join } from 'node:path'

/**
 * A snapshot of generation G is the state at the moment at which journal G was begun. The state
 * is the newest snapshot and all journals from its generation on; older files are left-overs.
 * Files whose name ends in `.new` were never finished.
 */
export const UNFINISHED = '.new'

const FILE = /^(journal|snapshot)-(\d{6,})\.jsonl$/

export interface Generations {
  /** The generation of the newest snapshot; absent when there has been none yet. */
  readonly snapshot: number | undefined
  /** The journals that count, oldest first. */
  readonly journals: readonly number[]
  /** Names of files that no longer count, or never did. */
  readonly leftOver: readonly string[]
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
    leftOver: names.filter((name) => name.endsWith(UNFINISHED) || isOlder(name, oldest)),
  }
}

function generationsOf(kind: string, names: readonly string[]): number[] {
  return names
    .map((name) => FILE.exec(name))
    .filter((match) => match?.[1] === kind)
    .map((match) => Number(match?.[2]))
    .sort((one, other) => one - other)
}

function isOlder(name: string, oldest: number): boolean {
  const match = FILE.exec(name)
  return match !== null && Number(match[2]) < oldest
}

function numbered(generation: number): string {
  return String(generation).padStart(6, '0')
}
