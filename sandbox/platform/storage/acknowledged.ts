import { join } from 'node:path'
import type { Files, OverwriteFile } from './files.ts'
import { readWhole } from './read-whole.ts'
import { isIntact, sealed } from './sealed-line.ts'

/**
 * How far commits were acknowledged, written over after each sync and synced itself only when the store
 * is opened: after a kill it is exact, after a power loss it may lag behind, but never runs ahead. A
 * journal that ends before it lost something; beyond it a crash may have cut off whatever it will.
 */
export const ACKNOWLEDGED = 'acknowledged'

export interface Acknowledged {
  readonly generation: number
  /** The last commit, or 0. */
  readonly seq: number
  /** How long the journal of that generation was. */
  readonly bytes: number
}

/** Always as long, so that it is written over in place. */
const LENGTH = 128

export class AcknowledgedFile {
  readonly #file: OverwriteFile

  private constructor(file: OverwriteFile) {
    this.#file = file
  }

  /** It is on the medium before anything can be acknowledged. */
  static async begin(files: Files, folder: string, first: Acknowledged): Promise<AcknowledgedFile> {
    const made = new AcknowledgedFile(await files.overwrite(join(folder, ACKNOWLEDGED)))
    made.tell(first)
    await made.#file.sync()
    await files.syncFolder(folder)
    return made
  }

  tell({ generation, seq, bytes }: Acknowledged): void {
    const numbers = `"generation":${String(generation)},"seq":${String(seq)},"bytes":${String(bytes)}`
    this.#file.write(sealed([`${numbers}}`.padEnd(LENGTH)]))
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

/** Absent when it is not there, or not as it was written. */
export async function readAcknowledged(
  files: Files,
  folder: string,
): Promise<Acknowledged | undefined> {
  if (!(await files.list(folder)).includes(ACKNOWLEDGED)) return undefined
  const line = (await readWhole(files, join(folder, ACKNOWLEDGED))).subarray(0, -1)
  return isIntact(line) ? (JSON.parse(line.toString()) as Acknowledged) : undefined
}
