import { dirname, join } from 'node:path'
import { attachments } from './blobs.ts'
import { SnapshotAbsent, StoreDamaged } from './errors.ts'
import { parseHeader } from './file-header.ts'
import type { Files } from './files.ts'
import { loadSnapshot } from './load-snapshot.ts'
import type { ManifestFile } from './manifest-file.ts'
import { isName, requireName } from './names.ts'
import type { Collection, SnapshotInfo } from './port.ts'
import { snapshotLines, type SnapshotHeader } from './snapshot-lines.ts'
import type { Cut, State } from './state.ts'
import { writeWhole } from './write-whole.ts'
import { DAMAGE, WAYS_OUT } from './damage-texts.ts'

export const SAVED = 'saved'
const EXTENSION = '.jsonl'
const NEWLINE = 0x0a

interface Options {
  readonly files: Files
  readonly folder: string
  readonly manifest: () => ManifestFile
}

/** The named snapshots of one store: files of the same form as the store's own. */
export class SavedSnapshots {
  readonly #files: Files
  readonly #folder: string
  readonly #manifest: () => ManifestFile

  constructor({ files, folder, manifest }: Options) {
    this.#files = files
    this.#folder = join(folder, SAVED)
    this.#manifest = manifest
  }

  /** While the file is being replaced the manifest takes either: a crash leaves one of the two, whole. */
  async save(name: string, cut: Cut): Promise<void> {
    const path = this.#path(name)
    await this.#files.makeFolder(this.#folder)
    await this.#files.syncFolder(dirname(this.#folder))
    if (name in this.#listed) await this.#list({ ...this.#listed, [name]: null })
    const written = await writeWhole({ files: this.#files, path }, snapshotLines(cut))
    const blobs = blobsIn(cut)
    const saved = blobs.length === 0 ? written : { ...written, blobs }
    await this.#list({ ...this.#listed, [name]: saved })
  }

  /** In bytes; 0 when it is not there. */
  async sizeOf(name: string): Promise<number> {
    const path = this.#path(name)
    return this.#files.identity(path) === undefined ? 0 : await this.#files.size(path)
  }

  /** @throws SnapshotAbsent, StoreDamaged */
  async load(name: string, collections: readonly Collection<never>[]): Promise<State> {
    const path = this.#path(name)
    const isThere = (await savedNames(this.#files, dirname(this.#folder))).includes(name)
    const expected = this.#listed[name]
    if (isThere)
      return (await loadSnapshot({ files: this.#files, path, expected }, collections)).state
    if (expected === undefined) throw new SnapshotAbsent(name)
    throw new StoreDamaged({ file: path, reason: DAMAGE.missing, wayOut: WAYS_OUT.saveAnew })
  }

  async delete(name: string): Promise<void> {
    const path = this.#path(name)
    const { [name]: _gone, ...others } = this.#listed
    await this.#list(others)
    await this.#files.remove(path)
    await this.#files.syncFolder(dirname(path))
  }

  /** Those that should be there and those that are. */
  async list(): Promise<readonly SnapshotInfo[]> {
    const found = await savedNames(this.#files, dirname(this.#folder))
    const names = [...new Set([...found, ...Object.keys(this.#listed)])].toSorted()
    return Promise.all(
      names.map(async (name) => (found.includes(name) ? await this.#info(name) : absent(name))),
    )
  }

  get #listed(): ManifestFile['manifest']['saved'] {
    return this.#manifest().manifest.saved
  }

  async #list(saved: ManifestFile['manifest']['saved']): Promise<void> {
    await this.#manifest().change({ saved })
  }

  /** Judged by its length and its first line; only restoring it reads all of it. */
  async #info(name: string): Promise<SnapshotInfo> {
    const path = this.#path(name)
    const line = await firstLine(this.#files.read(path))
    const savedAt = parseHeader<SnapshotHeader>(line, 'ces-snapshot', path)?.savedAt
    const bytes = await this.#files.size(path)
    const expected = this.#listed[name]?.bytes ?? bytes
    return { name, savedAt: savedAt ?? '', bytes, isDamaged: !savedAt || bytes !== expected }
  }

  #path(name: string): string {
    return join(this.#folder, requireName('Snapshot', name) + EXTENSION)
  }
}

/** The names of the snapshots whose files are in the folder of a store. */
export async function savedNames(files: Files, folder: string): Promise<string[]> {
  const names = await files.list(join(folder, SAVED))
  return names
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .filter(isName)
}

function blobsIn({ tables }: Cut): readonly string[] {
  const table = tables.find(({ collection }) => collection.name === attachments.name)
  return table?.chunks.flat().map(({ key }) => key) ?? []
}

async function firstLine(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  let line: Buffer = Buffer.alloc(0)
  for await (const part of parts) {
    line = Buffer.concat([line, part])
    const end = line.indexOf(NEWLINE)
    if (end >= 0) return line.subarray(0, end)
  }
  return line
}

function absent(name: string): SnapshotInfo {
  return { name, savedAt: '', bytes: 0, isDamaged: true }
}
