import { fill, type Bilingual } from '../../kernel/problem.ts'
import { RunningDigest } from './digest.ts'
import { documentText } from './document.ts'
import { parseCommit, type LoggedChange, type LoggedCommit } from './commit-line.ts'
import { parseHeader } from './file-header.ts'
import type { Files } from './files.ts'
import { lifted, versionOf } from './lift.ts'
import { isIntact } from './sealed-line.ts'
import type { JournalHeader } from './journal.ts'
import { readLines, type Line } from './read-lines.ts'
import { tableFor, type State } from './state.ts'
import { DAMAGE } from './damage-texts.ts'

/** The first place at which a journal is not as it was written. */
export interface Flaw {
  readonly line: number
  readonly offset: number
  readonly reason: Bilingual
  /** Nothing from here on was ever acknowledged: a write that a crash cut off. */
  readonly torn: boolean
  /** More than the beginning of one line is cut off. */
  readonly wholeLinesAfter: boolean
}

export interface Replayed {
  readonly flaw: Flaw | undefined
  /** Of the whole file, flawed or not. */
  readonly digest: RunningDigest
  readonly lines: number
  /** The id of the store that its header bears. */
  readonly store: string | null
}

/** Applies the commits of a journal up to its first flaw. */
export async function replayJournal(
  source: { readonly files: Files; readonly path: string },
  state: State,
): Promise<Replayed> {
  const replay = new Replay(source.path, state)
  const digest = new RunningDigest()
  const lines = await readLines(
    source,
    (line) => {
      replay.take(line)
    },
    digest,
  )
  if (lines === 0) replay.flaw = EMPTY
  return { flaw: replay.flaw, digest, lines, store: replay.store }
}

/** A journal gets its name only once its header is written, so no crash leaves it empty. */
const EMPTY: Flaw = {
  line: 1,
  offset: 0,
  reason: DAMAGE.empty,
  torn: false,
  wholeLinesAfter: false,
}

class Replay {
  readonly #file: string
  readonly #state: State
  flaw: Flaw | undefined
  store: string | null = null

  constructor(file: string, state: State) {
    this.#file = file
    this.#state = state
  }

  take(line: Line): void {
    if (this.flaw !== undefined) this.#lookBeyond(this.flaw, line)
    else if (line.number === 1) this.#header(line)
    else this.#commit(line)
  }

  #header(line: Line): void {
    const header = parseHeader<JournalHeader>(line.bytes, 'ces-journal', this.#file)
    if (header === undefined || !isIntact(line.bytes)) this.#stop(line, DAMAGE.header)
    else if (header.after !== this.#state.seq) this.#stop(line, gap(header.after + 1, this.#state))
    this.store = header?.store ?? null
  }

  #commit(line: Line): void {
    const commit = line.ended ? parseCommit(line.bytes) : undefined
    if (commit === undefined) {
      this.#stop(line, DAMAGE.line, true)
    } else if (commit.seq !== this.#state.seq + 1) {
      this.#stop(line, gap(commit.seq, this.#state))
    } else {
      this.#apply(commit)
    }
  }

  #apply({ seq, series, changes }: LoggedCommit): void {
    for (const [name, last] of Object.entries(series)) this.#state.series.set(name, last)
    for (const change of changes) this.#change(change)
    this.#state.seq = seq
  }

  #change([name, key, kept, shape]: LoggedChange): void {
    const table = tableFor(this.#state, name)
    if (kept === undefined) {
      table.remove(key, 0)
      return
    }
    const written = { file: this.#file, key, version: shape }
    const document = lifted(table, kept, written)
    const text = documentText(document)
    const values = table.valuesOf(document)
    table.put(key, { text, seq: 0, values, version: versionOf(table, written) })
  }

  #stop({ number, offset, ended }: Line, reason: Bilingual, torn = false): void {
    this.flaw = { line: number, offset, reason, torn, wholeLinesAfter: ended }
  }

  /**
   * A crash may leave any part of the last write missing, even with whole lines after it. A later
   * line that knew the missing commit to be durable proves that it is no such thing.
   */
  #lookBeyond(flaw: Flaw, line: Line): void {
    const later = parseCommit(line.bytes)
    const acknowledged = later !== undefined && later.synced > this.#state.seq
    this.flaw = { ...flaw, torn: flaw.torn && !acknowledged, wholeLinesAfter: true }
  }
}

function gap(found: number, { seq }: State): Bilingual {
  return fill(DAMAGE.gap, { found, wanted: seq + 1 })
}
