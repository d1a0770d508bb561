import { dirname, join } from 'node:path'
import { messageOf } from './errors.ts'
import type { Files } from './files.ts'
import { manifestLine, parseManifest, type Manifest } from './manifest.ts'
import { StorageUnavailable } from './port.ts'
import { readWhole } from './read-whole.ts'
import { writeWhole } from './write-whole.ts'

/** The marker of a store: a folder without it is none of ours. */
export const STORE = 'store.json'
/** The marker of a store that is being made or removed: what is in the folder counts for nothing. */
export const UNDER_WAY = 'store.under-way.json'

/** The manifest of one store as it is on the medium. */
export class ManifestFile {
  readonly #files: Files
  readonly #folder: string
  #path: string
  #manifest: Manifest
  #identity: string | undefined
  /** Of the one that is taking its place just now. */
  #coming: string | undefined
  #broken: string | undefined

  constructor(
    files: Files,
    place: { readonly folder: string; readonly name: string },
    manifest: Manifest,
  ) {
    this.#files = files
    this.#folder = place.folder
    this.#path = join(place.folder, place.name)
    this.#manifest = manifest
  }

  get manifest(): Manifest {
    return this.#manifest
  }

  /**
   * Changes what should exist, all at once. When it fails the old manifest holds; where even that is
   * not certain, nothing more may be written.
   */
  async change(change: Partial<Manifest>): Promise<void> {
    this.requireSound()
    const before = this.#manifest
    const after = { ...before, ...change }
    try {
      await this.#write(after)
      this.#manifest = after
    } catch (error) {
      if (!this.isInPlace) await this.#putBack(before)
      throw error
    }
  }

  /** A store that was being made is there from now on. */
  async publish(): Promise<void> {
    const published = join(this.#folder, STORE)
    await this.#files.rename(this.#path, published)
    this.#path = published
    await this.#files.syncFolder(this.#folder)
    await this.#files.syncFolder(dirname(this.#folder))
  }

  /** @throws StorageUnavailable once it is not certain what the medium holds */
  requireSound(): void {
    if (this.#broken !== undefined) throw new StorageUnavailable(this.#broken)
  }

  /**
   * Whether it still stands where it was written: not removed, not moved away, not another process’s. Commits
   * go on while one replaces the other, so either counts meanwhile.
   */
  get isInPlace(): boolean {
    const found = this.#files.identity(this.#path)
    return found === this.#identity || (found !== undefined && found === this.#coming)
  }

  /** The new one has got its name, but perhaps not for good. */
  async #putBack(before: Manifest): Promise<void> {
    try {
      await this.#write(before)
    } catch (error) {
      this.#broken =
        `${this.#path} could not be written (${messageOf(error)}).` +
        ' The store only reads until it is opened anew.'
    }
  }

  async #write(manifest: Manifest): Promise<void> {
    const written = (identity: string | undefined): void => {
      this.#coming = identity
    }
    const place = { files: this.#files, path: this.#path, written }
    try {
      await writeWhole(place, [manifestLine(manifest)])
      this.#identity = this.#coming
    } finally {
      this.#coming = undefined
    }
  }
}

/** The manifest in a folder, absent when it is not as it was written; the file has to be there. */
export async function readManifest(files: Files, path: string): Promise<Manifest | undefined> {
  return parseManifest(await readWhole(files, path), path)
}
