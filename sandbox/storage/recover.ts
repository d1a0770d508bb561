import { basename } from 'node:path'
import { cutOff, setAside } from './cut-off.ts'
import { StoreDamaged } from './errors.ts'
import type { Files } from './files.ts'
import { generationsIn, journalPath, snapshotPath, type Generations } from './generation.ts'
import { loadSnapshot } from './load-snapshot.ts'
import type { Collection } from './port.ts'
import { replayJournal, type Flaw } from './replay-journal.ts'
import { emptyState, type State } from './state.ts'

export interface Recovery {
  readonly files: Files
  readonly folder: string
  readonly collections: readonly Collection<never>[]
  /** End a damaged journal before the damage instead of refusing. */
  readonly repair: boolean
  readonly notice: (text: string) => void
}

export interface Recovered {
  readonly state: State
  readonly snapshot: number | undefined
  /** Journals that count, oldest first; the last may be written on. */
  readonly journals: readonly number[]
  readonly leftOver: readonly string[]
}

const WAY_OUT =
  'Nothing was changed. Put the file back from a backup; or open the store once with the option' +
  ' repair, which ends the journal before this line and keeps the rest in a file beside it.'

/**
 * The state on disk: newest snapshot, then the journals. What a crash left of an unacknowledged
 * write is cut off and said.
 *
 * @throws StoreDamaged when something acknowledged is not there as it was written
 */
export async function recover(recovery: Recovery): Promise<Recovered> {
  const { files, folder } = recovery
  const generations = generationsIn(await files.list(folder))
  if (!recovery.repair) refuseMissing(folder, generations)
  const state = await newestSnapshot(recovery, generations.snapshot)
  const journals: number[] = []
  for (const generation of generations.journals) {
    const flaw = await replayJournal({ files, path: journalPath(folder, generation) }, state)
    if (flaw === undefined || flaw.offset > 0) journals.push(generation)
    if (flaw === undefined) continue
    const later = generations.journals.filter((other) => other > generation)
    await mend(recovery, { flaw, generation, later })
    break
  }
  return { ...generations, state, journals }
}

interface Flawed {
  readonly flaw: Flaw
  readonly generation: number
  /** Journals that stand on the flawed one. */
  readonly later: readonly number[]
}

async function mend(recovery: Recovery, { flaw, generation, later }: Flawed): Promise<void> {
  const file = journalPath(recovery.folder, generation)
  const crash = flaw.torn && later.length === 0
  if (!crash && !recovery.repair) {
    throw new StoreDamaged({ file, line: flaw.line, reason: flaw.reason, wayOut: WAY_OUT })
  }
  const aside = await cutOff(recovery, generation, flaw)
  for (const other of later) await setAside(recovery, other)
  if (flaw.offset === 0) await recovery.files.remove(file)
  const kept = aside === undefined ? '' : ` What was cut off is kept in ${basename(aside)}.`
  const why = crash ? 'a crash cut off a commit that nobody was told of' : flaw.reason
  recovery.notice(`${file} was ended before line ${String(flaw.line)}: ${why}.${kept}`)
}

function newestSnapshot(recovery: Recovery, generation: number | undefined): Promise<State> {
  const { files, folder, collections } = recovery
  if (generation === undefined) return Promise.resolve(emptyState(collections))
  return loadSnapshot({ files, path: snapshotPath(folder, generation) }, collections)
}

/** The journal is begun before the snapshot of its generation, so it cannot be missing. */
function refuseMissing(folder: string, { snapshot, journals }: Generations): void {
  const expected = snapshot ?? (journals.length > 0 ? 1 : undefined)
  if (expected === undefined || journals[0] === expected) return
  const file = journalPath(folder, expected)
  throw new StoreDamaged({ file, line: 1, reason: 'the file is missing', wayOut: WAY_OUT })
}
