import { dirname, join } from 'node:path'
import { parseHeader } from './file-header.ts'
import type { Files } from './files.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { isName, requireName } from './names.ts'
import type { Collection, SnapshotInfo } from './port.ts'
import { snapshotLines, type SnapshotHeader } from './snapshot-lines.ts'
import type { Cut, State } from './state.ts'
import { writeWhole } from './write-whole.ts'

const EXTENSION = '.jsonl'
const NEWLINE = 0x0a

/** The named snapshots of one store: files of the same form as the store's own. */
export class SavedSnapshots {
  readonly #files: Files
  readonly #folder: string

  constructor(files: Files, storeFolder: string) {
    this.#files = files
    this.#folder = join(storeFolder, 'saved')
  }

  async save(name: string, cut: Cut): Promise<void> {
    const path = this.#path(name)
    await this.#files.makeFolder(this.#folder)
    await this.#files.syncFolder(dirname(this.#folder))
    await writeWhole({ files: this.#files, path }, snapshotLines(cut))
  }

  async load(name: string, collections: readonly Collection<never>[]): Promise<State> {
    const path = this.#path(name)
    if (!(await this.#names()).includes(name)) throw new RangeError(`There is no snapshot ${name}`)
    return loadSnapshot({ files: this.#files, path }, collections)
  }

  async delete(name: string): Promise<void> {
    const path = this.#path(name)
    if (!(await this.#names()).includes(name)) return
    await this.#files.remove(path)
    await this.#files.syncFolder(this.#folder)
  }

  async list(): Promise<readonly SnapshotInfo[]> {
    const names = await this.#names()
    return Promise.all(names.toSorted().map((name) => this.#info(name)))
  }

  async #names(): Promise<string[]> {
    const files = await this.#files.list(this.#folder)
    return files
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => file.slice(0, -EXTENSION.length))
      .filter(isName)
  }

  async #info(name: string): Promise<SnapshotInfo> {
    const path = this.#path(name)
    const line = await firstLine(this.#files.read(path))
    const savedAt = parseHeader<SnapshotHeader>(line, 'ces-snapshot', path)?.savedAt ?? ''
    return { name, savedAt, bytes: await this.#files.size(path) }
  }

  #path(name: string): string {
    return join(this.#folder, requireName('Snapshot', name) + EXTENSION)
  }
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
