import { fill, type Bilingual } from '../../kernel/problem.ts'
import { isSame, RunningDigest, type AtRest } from './digest.ts'
import { StoreDamaged } from './errors.ts'
import { parseHeader } from './file-header.ts'
import type { Files } from './files.ts'
import { liftedText, versionOf } from './lift.ts'
import type { Collection } from './port.ts'
import { readLines, type Line } from './read-lines.ts'
import { isIntact } from './sealed-line.ts'
import { BEFORE_DOCUMENT, type SnapshotHeader } from './snapshot-lines.ts'
import { emptyState, tableFor, type State } from './state.ts'
import { DAMAGE, WAYS_OUT } from './damage-texts.ts'

export interface Source {
  readonly files: Files
  readonly path: string
  /** As it was written; absent where nobody knows. */
  readonly expected?: AtRest | null | undefined
}

export interface LoadedSnapshot {
  readonly state: State
  readonly atRest: AtRest
}

/**
 * The state that a snapshot holds.
 *
 * @throws StoreDamaged when a line is not as it was written, or the end is missing
 */
export async function loadSnapshot(
  source: Source,
  collections: readonly Collection<never>[],
): Promise<LoadedSnapshot> {
  const loader = new Loader(source.path, emptyState(collections))
  const digest = new RunningDigest()
  await readLines(
    source,
    (line) => {
      loader.take(line)
    },
    digest,
  )
  return { state: loader.finish(digest.atRest, source.expected), atRest: digest.atRest }
}

class Loader {
  readonly #file: string
  readonly #state: State
  #documents = 0
  #counted: number | undefined
  #lines = 0

  constructor(file: string, state: State) {
    this.#file = file
    this.#state = state
  }

  take(line: Line): void {
    this.#lines = line.number
    if (line.number === 1) this.#begin(line)
    else if (!isIntact(line.bytes)) this.#refuse(DAMAGE.line)
    else this.#row(line.bytes)
  }

  finish(found: AtRest, expected: AtRest | null | undefined): State {
    if (this.#counted !== this.#documents) {
      const text = this.#counted === undefined ? DAMAGE.noFooter : DAMAGE.count
      this.#refuse(fill(text, { found: this.#documents, counted: this.#counted ?? 0 }))
    }
    if (expected && !isSame(found, expected)) this.#refuse(DAMAGE.otherFile)
    return this.#state
  }

  #begin({ bytes }: Line): void {
    const header = parseHeader<SnapshotHeader>(bytes, 'ces-snapshot', this.#file)
    if (header === undefined || !isIntact(bytes)) return this.#refuse(DAMAGE.header)
    this.#state.seq = header.seq
    for (const [name, last] of Object.entries(header.series)) this.#state.series.set(name, last)
    for (const [name, next] of Object.entries(header.ordinals)) {
      tableFor(this.#state, name).nextOrdinal = next
    }
  }

  #row(bytes: Buffer): void {
    if (this.#counted !== undefined) this.#refuse(DAMAGE.footerFollowed)
    const at = bytes.indexOf(BEFORE_DOCUMENT)
    if (at < 0) {
      this.#counted = parseFooter(bytes)
      return
    }
    const [name, key, ordinal, shape] = parsePlace(
      bytes.toString('utf8', bytes.indexOf('['), at + 1),
    )
    const kept = bytes.toString('utf8', at + BEFORE_DOCUMENT.length, bytes.length - 1)
    const table = tableFor(this.#state, name)
    const written = { file: this.#file, key, version: shape }
    const text = liftedText(table, kept, written)
    table.load({ key, ordinal, text, version: versionOf(table, written) })
    this.#documents++
  }

  #refuse(reason: Bilingual): never {
    throw new StoreDamaged({
      file: this.#file,
      line: this.#lines,
      reason,
      wayOut: WAYS_OUT.wholeCopy,
    })
  }
}

type Place = readonly [collection: string, key: string, ordinal: number, version?: number]

function parsePlace(text: string): Place {
  return JSON.parse(text) as Place
}

function parseFooter(bytes: Buffer): number {
  return (JSON.parse(bytes.toString()) as { documents: number }).documents
}
