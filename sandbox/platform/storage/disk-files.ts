import { constants, createReadStream, statSync, writeSync } from 'node:fs'
import { open, readdir, rename, rm, rmdir, stat, type FileHandle } from 'node:fs/promises'
import { hasCode } from './errors.ts'
import type { AppendFile, Files, OverwriteFile } from './files.ts'
import { makeFolders } from './make-folders.ts'

const READ_AT_ONCE = 1 << 20

/** Files of the operating system, readable by their owner alone. */
export const diskFiles: Files = {
  async makeFolder(path) {
    await makeFolders(path, 0o700)
  },
  async removeEmptyFolder(path) {
    try {
      await rmdir(path)
      return true
    } catch (error) {
      if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) return false
      throw error
    }
  },
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
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return []
      throw error
    }
  },
  size: async (path) => (await stat(path)).size,
  read: (path) => createReadStream(path, { highWaterMark: READ_AT_ONCE }),
  async append(path) {
    const handle = await open(path, 'a', 0o600)
    return new DiskFile(handle)
  },
  async overwrite(path) {
    const handle = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600)
    return new DiskMark(handle)
  },
  identity(path) {
    const found = statSync(path, { throwIfNoEntry: false })
    return found && `${String(found.dev)}:${String(found.ino)}`
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

class DiskMark implements OverwriteFile {
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  write(bytes: Buffer): void {
    writeSync(this.#handle.fd, bytes, 0, bytes.length, 0)
  }

  sync(): Promise<void> {
    return this.#handle.datasync()
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}
