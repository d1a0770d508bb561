import type { AppendFile, Files, OverwriteFile } from '../files.ts'

export type Operation =
  | keyof Omit<Files, 'read' | 'append' | 'identity'>
  | keyof AppendFile
  | keyof OverwriteFile
  | 'open'

/** Called before each operation; what it throws is what the operation throws. */
export type Fault = (operation: Operation, path: string) => void

/** Other files, any of whose operations can be made to fail. */
export function faultyFiles(files: Files, fault: Fault): Files {
  // Async, so that what the fault throws becomes a rejection.
  const before = async <R>(
    operation: Operation,
    path: string,
    act: () => Promise<R>,
  ): Promise<R> => {
    await Promise.resolve()
    fault(operation, path)
    return act()
  }
  return {
    makeFolder: (path) => before('makeFolder', path, () => files.makeFolder(path)),
    removeEmptyFolder: (path) =>
      before('removeEmptyFolder', path, () => files.removeEmptyFolder(path)),
    syncFolder: (path) => before('syncFolder', path, () => files.syncFolder(path)),
    list: (path) => before('list', path, () => files.list(path)),
    size: (path) => before('size', path, () => files.size(path)),
    read: (path) => files.read(path),
    rename: (from, to) => before('rename', to, () => files.rename(from, to)),
    remove: (path) => before('remove', path, () => files.remove(path)),
    identity: (path) => files.identity(path),
    overwrite: (path) =>
      before('overwrite', path, async () => {
        const file = await files.overwrite(path)
        return {
          write: (bytes) => {
            fault('write', path)
            file.write(bytes)
          },
          sync: () => before('sync', path, () => file.sync()),
          close: () => before('close', path, () => file.close()),
        }
      }),
    append: (path) =>
      before('open', path, async () => {
        const file = await files.append(path)
        return {
          append: (bytes) => before('append', path, () => file.append(bytes)),
          sync: () => before('sync', path, () => file.sync()),
          truncate: (size) => before('truncate', path, () => file.truncate(size)),
          close: () => before('close', path, () => file.close()),
        }
      }),
  }
}

/** As a full disk answers. */
export function diskFull(): Error {
  const told = { code: 'ENOSPC', errno: -28, syscall: 'write' }
  return Object.assign(new Error('ENOSPC: no space left on device, write'), told)
}
