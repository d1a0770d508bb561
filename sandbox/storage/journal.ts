import { basename } from 'node:path'
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
  readonly generation: number
  /** The last commit before the first of this journal. */
  readonly after: number
}

export interface JournalHeader {
  readonly generation: number
  readonly after: number
}

/** The journal that is being written. What it acknowledged is on the medium. */
export class Journal {
  readonly #path: string
  readonly #file: AppendFile
  #size: number
  #broken: string | undefined

  private constructor(path: string, file: AppendFile, size: number) {
    this.#path = path
    this.#file = file
    this.#size = size
  }

  static async begin({ files, folder, generation, after }: Begin): Promise<Journal> {
    const path = journalPath(folder, generation)
    try {
      await writeWhole({ files, path }, [headerLine('ces-journal', { generation, after })])
      return await Journal.resume(files, path)
    } catch (error) {
      // Commits go on into the journal before, on which this one would not follow.
      await files.remove(path)
      throw error
    }
  }

  static async resume(files: Files, path: string): Promise<Journal> {
    return new Journal(path, await files.append(path), await files.size(path))
  }

  get size(): number {
    return this.#size
  }

  /**
   * Seals the lines and resolves once they are durable.
   *
   * @throws StorageUnavailable when they are not; nothing of them is then left in the file
   */
  async append(lines: readonly string[]): Promise<void> {
    this.requireSound()
    const bytes = sealed(lines)
    try {
      await this.#file.append(bytes)
      await this.#file.sync()
    } catch (error) {
      await this.#takeBack()
      throw new StorageUnavailable(`The journal refuses: ${messageOf(error)}`, { cause: error })
    }
    this.#size += bytes.length
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
      await this.#file.truncate(this.#size)
    } catch (error) {
      this.#broken =
        `${basename(this.#path)} could not be cut back after a failed write (${messageOf(error)}).` +
        ' The store only reads until it is opened anew.'
    }
  }
}
