import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FolderUnusable, hasCode } from './errors.ts'

/**
 * Makes a folder, and those above it that are not there. Each is tried twice at most: the way of Node
 * itself tries for ever where nothing can be made beneath a folder that is there, as in /proc.
 *
 * @param mode of each folder that is made
 * @throws FolderUnusable
 */
export async function makeFolders(path: string, mode = 0o777): Promise<void> {
  try {
    await makeBeneath(path, mode)
  } catch (error) {
    if (hasCode(error)) throw new FolderUnusable(path, error)
    throw error
  }
}

async function makeBeneath(path: string, mode: number): Promise<void> {
  try {
    await makeOne(path, mode)
  } catch (error) {
    const above = dirname(path)
    if (above === path || !hasCode(error, 'ENOENT')) throw error
    await makeBeneath(above, mode)
    await makeOne(path, mode)
  }
}

async function makeOne(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, mode)
  } catch (error) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isDirectory() !== true) throw error
  }
}
