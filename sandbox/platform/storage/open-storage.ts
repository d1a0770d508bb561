import { dirname } from 'node:path'
import { diskFiles } from './disk-files.ts'
import { FolderUnusable, hasCode } from './errors.ts'
import type { Files } from './files.ts'
import { JournalStorage } from './journal-storage.ts'
import { lockFolder } from './lock.ts'
import { memoryFiles } from './memory-files.ts'
import type { Storage } from './port.ts'
import { Room } from './room.ts'
import type { Notice } from './notice-texts.ts'
import type { Bilingual } from '../../kernel/problem.ts'

export interface StorageOptions {
  /** The folder that holds one folder a store; made when it is absent. */
  readonly root: string
  /** Goes on with what can be read of a damaged store, and keeps the rest beside it, instead of refusing. */
  readonly repair?: boolean | undefined
  /** Hears what should be known but stops nothing, such as a commit that a crash cut off. */
  readonly onNotice?: Notice | undefined
  /** The files to stand on; those of the operating system unless told. */
  readonly files?: Files | undefined
  /** What memory it may use; that of the process unless told. */
  readonly room?: Room | undefined
}

/**
 * The embedded storage, which holds its folder against other processes until it is disposed.
 *
 * @throws StoreLocked when another living process holds the folder; FolderUnusable
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { root, repair = false, onNotice: notice = warn, files = diskFiles } = options
  const { room = new Room() } = options
  await makeFolder(files, root)
  const lock = files === diskFiles ? await lockFolder(root) : nothingToLock
  const storage = new JournalStorage({ files, root, repair, notice, lock, room })
  await storage.sweep()
  return storage
}

async function makeFolder(files: Files, root: string): Promise<void> {
  try {
    await files.makeFolder(root)
    await files.syncFolder(dirname(root))
  } catch (error) {
    if (hasCode(error)) throw new FolderUnusable(root, error)
    throw error
  }
}

/** The same storage over files that vanish with the process. */
export function openMemoryStorage(): Promise<Storage> {
  return openStorage({ root: 'memory', files: memoryFiles() })
}

const nothingToLock: AsyncDisposable = { [Symbol.asyncDispose]: () => Promise.resolve() }

function warn({ en }: Bilingual): void {
  process.emitWarning(en, 'StorageNotice')
}
