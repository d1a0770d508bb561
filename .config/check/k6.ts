import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where the program k6 is: built by .ci/run, or on the PATH; undefined when it is nowhere. */
export function findK6(): string | undefined {
  const folders = ['.cache/k6', ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.map((folder) => join(folder, 'k6')).find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
