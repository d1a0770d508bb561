import { createReadStream, writeSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import type { AppendFile, Files } from './files.ts'

const READ_AT_ONCE = 1 << 20

/** Files of the operating system, readable by their owner alone. */
export const diskFiles: Files = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  async syncFolder(path) {
    // Windows does not open folders; its file system journals their entries itself.
    if (process.platform === 'win32') return
    await using folder = await open(path, 'r')
    await folder.sync()
  },
  async list(path) {
    try {
      return await readdir(path)
    } catch (error) {
      if (isAbsent(error)) return []
      throw error
    }
  },
  size: async (path) => (await stat(path)).size,
  read: (path) => createReadStream(path, { highWaterMark: READ_AT_ONCE }),
  async append(path) {
    const handle = await open(path, 'a', 0o600)
    return new DiskFile(handle)
  },
  rename,
  remove: (path) => rm(path, { force: true }),
}

class DiskFile implements AppendFile {
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  /**
   * At once, since it only reaches the system's memory: a detour over another thread takes a busy server
   * as long as the sync that follows.
   */
  // eslint-disable-next-line @typescript-eslint/require-await -- async, so that a failure rejects
  async append(bytes: Buffer): Promise<void> {
    let written = 0
    while (written < bytes.length) written += writeSync(this.#handle.fd, bytes, written)
  }

  sync(): Promise<void> {
    return this.#handle.datasync()
  }

  truncate(size: number): Promise<void> {
    return this.#handle.truncate(size)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
