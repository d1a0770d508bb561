/** The few file operations that a store stands on, so that a test can make any of them fail. */
export interface Files {
  makeFolder(path: string): Promise<void>
  /** Removes a folder that holds nothing; answers whether it did. */
  removeEmptyFolder(path: string): Promise<boolean>
  /** Makes the creation, renaming and removal of what is in the folder survive power loss. */
  syncFolder(path: string): Promise<void>
  /** Names of the files and folders in it; none when it is absent, or is no folder. */
  list(path: string): Promise<readonly string[]>
  size(path: string): Promise<number>
  read(path: string): AsyncIterable<Buffer>
  /** Opens for appending, and creates the file when it is absent. */
  append(path: string): Promise<AppendFile>
  /** Opens a small file whose whole content is written again and again; creates it when absent. */
  overwrite(path: string): Promise<OverwriteFile>
  /** What stands at the path now: another file or none has another identity. At once, as it is asked often. */
  identity(path: string): string | undefined
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
}

export interface AppendFile {
  /** After a failed append the file may hold a part of the bytes: truncate it. */
  append(bytes: Buffer): Promise<void>
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  close(): Promise<void>
}

export interface OverwriteFile {
  /** Replaces the first bytes, in the system's memory only; always as many. */
  write(bytes: Buffer): void
  sync(): Promise<void>
  close(): Promise<void>
}
