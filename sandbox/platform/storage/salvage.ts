import { basename, join } from 'node:path'
import { cutOff, setAside } from './cut-off.ts'
import { digestOf, type RunningDigest } from './digest.ts'
import type { StoreDamaged } from './errors.ts'
import { generationsIn, isStateFile, journalPath, snapshotPath } from './generation.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { STORE } from './manifest-file.ts'
import type { Manifest, Resting } from './manifest.ts'
import type { Recovered, Recovery } from './recovery.ts'
import { replayJournal } from './replay-journal.ts'
import { savedNames } from './saved-snapshots.ts'
import { emptyState, type State } from './state.ts'
import { noticeOf } from './notice-texts.ts'
import { fill, type Bilingual } from '../../kernel/problem.ts'

/** What of a damaged store can still be read. */
export async function salvage(recovery: Recovery, damage: StoreDamaged): Promise<Recovered> {
  return await new Salvage(recovery, damage).run()
}

interface ReadJournal {
  readonly generation: number
  readonly digest: RunningDigest
}

/**
 * Goes by the files that are there and not by the manifest. Not one byte is removed: what does not count
 * is set aside, and the named snapshots are not touched.
 */
class Salvage {
  readonly #recovery: Recovery
  readonly #damage: StoreDamaged
  readonly #journals: ReadJournal[] = []
  readonly #aside: string[] = []
  #snapshot: Resting | null = null
  /** As the last journal says, on which commits go on. */
  #store: string | null = null
  #state: State

  constructor(recovery: Recovery, damage: StoreDamaged) {
    this.#recovery = recovery
    this.#damage = damage
    this.#state = emptyState(recovery.collections)
  }

  /** @throws StoreDamaged when the newest snapshot cannot be read */
  async run(): Promise<Recovered> {
    const { files, folder } = this.#recovery
    const { snapshot, journals } = generationsIn(await files.list(folder))
    if (snapshot !== undefined) await this.#load(snapshot)
    let expected = snapshot ?? 1
    for (const generation of journals) {
      if (generation !== expected || !(await this.#replay(generation))) break
      expected++
    }
    await this.#setAsideOthers()
    const saved = await savedNames(files, folder)
    this.#tell(saved)
    const manifest = this.#manifest(saved)
    const current = this.#journals.at(-1)?.digest
    return { state: this.#state, manifest, current, leftOver: [] }
  }

  async #load(generation: number): Promise<void> {
    const { files, folder, collections } = this.#recovery
    const path = snapshotPath(folder, generation)
    const { state, atRest } = await loadSnapshot({ files, path }, collections)
    this.#state = state
    this.#snapshot = { generation, ...atRest }
  }

  /** Answers whether the journal after it may follow. */
  async #replay(generation: number): Promise<boolean> {
    const { files, folder } = this.#recovery
    const path = journalPath(folder, generation)
    const { flaw, digest, store } = await replayJournal({ files, path }, this.#state)
    if (flaw?.offset !== 0) this.#store = store
    if (flaw === undefined) this.#journals.push({ generation, digest })
    else if (flaw.offset > 0) {
      this.#aside.push((await cutOff(files, path, { flaw, keepsAll: true })) ?? '')
      this.#journals.push({ generation, digest: await digestOf(files.read(path)) })
    }
    return flaw === undefined
  }

  async #setAsideOthers(): Promise<void> {
    const { files, folder } = this.#recovery
    const counts = this.#journals.map(({ generation }) => journalPath(folder, generation))
    if (this.#snapshot !== null) counts.push(snapshotPath(folder, this.#snapshot.generation))
    for (const name of await files.list(folder)) {
      const path = join(folder, name)
      const isOther = (isStateFile(name) || name === STORE) && !counts.includes(path)
      if (isOther) this.#aside.push(await setAside(files, path))
    }
  }

  #manifest(saved: readonly string[]): Manifest {
    const journals = this.#journals.map(({ generation, digest }) => ({
      generation,
      ...digest.atRest,
    }))
    return {
      store: this.#store,
      snapshot: this.#snapshot,
      sealed: journals.slice(0, -1),
      current: journals.at(-1)?.generation ?? this.#snapshot?.generation ?? 1,
      closed: null,
      keepsBlobs: true,
      saved: Object.fromEntries(saved.map((name) => [name, null])),
    }
  }

  #tell(saved: readonly string[]): void {
    const { folder, notice } = this.#recovery
    const { tables, seq } = this.#state
    const documents = tables.values().reduce((sum, table) => sum + table.size, 0)
    const { reason, file } = this.#damage
    notice(
      noticeOf('repaired', {
        name: basename(folder),
        reason,
        file,
        documents,
        seq,
        saved: listed(SAVED, saved),
        aside: listed(ASIDE, this.#aside),
      }),
    )
  }
}

const SAVED = {
  none: { en: 'no saved snapshots', fr: 'aucun instantané enregistré' },
  some: { en: 'saved snapshots: {names}', fr: 'instantanés enregistrés : {names}' },
}
const ASIDE = {
  none: { en: 'no kept beside', fr: 'rien de conservé à côté' },
  some: { en: 'kept beside: {names}', fr: 'conservés à côté : {names}' },
}

function listed({ none, some }: typeof SAVED, names: readonly string[]): Bilingual {
  return names.length === 0 ? none : fill(some, { names: names.join(', ') })
}
