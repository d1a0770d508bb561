import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Where a Chromium is: what CES_CHROMIUM names, or one on the PATH; undefined when it is nowhere. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const named = process.env['CES_CHROMIUM']
  const files = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...(named === undefined ? [] : [named]), ...files].find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
