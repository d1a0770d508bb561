/** The few file operations that a store stands on, so that a test can make any of them fail. */
export interface Files {
  makeFolder(path: string): Promise<void>
  removeFolder(path: string): Promise<void>
  /** Makes the creation, renaming and removal of what is in the folder survive power loss. */
  syncFolder(path: string): Promise<void>
  /** Names of the files and folders in it; none when it is absent. */
  list(path: string): Promise<readonly string[]>
  size(path: string): Promise<number>
  read(path: string): AsyncIterable<Buffer>
  /** Opens for appending, and creates the file when it is absent. */
  append(path: string): Promise<AppendFile>
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
