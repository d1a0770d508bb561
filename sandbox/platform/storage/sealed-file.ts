import { diskFiles } from './disk-files.ts'
import { hasCode } from './errors.ts'
import { readWhole } from './read-whole.ts'
import { isIntact } from './sealed-line.ts'
import { writeWhole } from './write-whole.ts'

/** Writes a small document as a file of one sealed line, there whole or not at all. */
export async function writeSealedFile(path: string, document: object): Promise<void> {
  await writeWhole({ files: diskFiles, path }, [JSON.stringify(document).slice(1)])
}

/**
 * Reads it again: `missing`, or `damaged` when it is not as it was written. JSON that was never sealed,
 * as earlier versions wrote it, is taken at its word.
 */
export async function readSealedFile<T extends object>(
  path: string,
): Promise<T | 'missing' | 'damaged'> {
  try {
    return parse<T>(await readWhole(diskFiles, path))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'missing'
    throw error
  }
}

function parse<T extends object>(bytes: Buffer): T | 'damaged' {
  const isSealed = bytes.includes('{"crc":"')
  if (isSealed && (bytes.at(-1) !== 0x0a || !isIntact(bytes.subarray(0, -1)))) return 'damaged'
  try {
    return JSON.parse(bytes.toString()) as T
  } catch {
    return 'damaged'
  }
}
