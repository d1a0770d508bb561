import { basename } from 'node:path'
import { RunningDigest, type AtRest } from './digest.ts'
import { messageOf } from './errors.ts'
import { headerLine } from './file-header.ts'
import type { AppendFile, Files } from './files.ts'
import { journalPath } from './generation.ts'
import { StorageUnavailable } from './port.ts'
import { sealed } from './sealed-line.ts'
import { writeWhole } from './write-whole.ts'

interface Begin {
  readonly files: Files
  readonly folder: string
  readonly store: string | null
  readonly generation: number
  /** The last commit before the first of this journal. */
  readonly after: number
}

export interface JournalHeader {
  readonly store?: string | null
  readonly generation: number
  readonly after: number
}

/** The journal that is being written. What it acknowledged is on the medium. */
export class Journal {
  readonly #files: Files
  readonly #path: string
  readonly #file: AppendFile
  readonly #identity: string | undefined
  readonly #digest: RunningDigest
  #broken: string | undefined

  private constructor(
    files: Files,
    path: string,
    opened: { file: AppendFile; digest: RunningDigest },
  ) {
    this.#files = files
    this.#path = path
    this.#file = opened.file
    this.#digest = opened.digest
    this.#identity = files.identity(path)
  }

  static async begin({ files, folder, store, generation, after }: Begin): Promise<Journal> {
    const path = journalPath(folder, generation)
    const header = headerLine('ces-journal', { store, generation, after })
    try {
      await writeWhole({ files, path }, [header])
      const digest = new RunningDigest()
      digest.add(sealed([header]))
      return await Journal.resume(files, path, digest)
    } catch (error) {
      // Commits go on into the journal before, on which this one would not follow.
      await files.remove(path)
      throw error
    }
  }

  /** @param digest of all that is in the file */
  static async resume(files: Files, path: string, digest: RunningDigest): Promise<Journal> {
    return new Journal(files, path, { file: await files.append(path), digest })
  }

  get size(): number {
    return this.#digest.bytes
  }

  get atRest(): AtRest {
    return this.#digest.atRest
  }

  /** Whether what is written still gets to where it will be looked for. */
  get isInPlace(): boolean {
    return this.#identity !== undefined && this.#identity === this.#files.identity(this.#path)
  }

  /**
   * Seals the lines and resolves once they are durable.
   *
   * @throws StorageUnavailable when they are not; nothing of them is then left in the file
   */
  async append(lines: readonly string[], isInPlace: () => boolean): Promise<void> {
    this.requireSound()
    const bytes = sealed(lines)
    try {
      await this.#file.append(bytes)
      await this.#file.sync()
      if (!isInPlace()) throw new Error('its folder was removed or replaced while it was in use')
    } catch (error) {
      await this.#takeBack()
      throw new StorageUnavailable(`The journal refuses: ${messageOf(error)}`, { cause: error })
    }
    this.#digest.add(bytes)
  }

  /** @throws StorageUnavailable once the file may end in half a commit */
  requireSound(): void {
    if (this.#broken !== undefined) throw new StorageUnavailable(this.#broken)
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  /** A file that cannot be cut back may hold half a commit, so nothing more goes into it. */
  async #takeBack(): Promise<void> {
    try {
      await this.#file.truncate(this.size)
    } catch (error) {
      this.#broken =
        `${basename(this.#path)} could not be cut back after a failed write (${messageOf(error)}).` +
        ' The store only reads until it is opened anew.'
    }
  }
}
