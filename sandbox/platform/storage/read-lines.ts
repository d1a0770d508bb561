import type { RunningDigest } from './digest.ts'
import type { Files } from './files.ts'

const NEWLINE = 0x0a

export interface Line {
  readonly bytes: Buffer
  /** Counted from 1. */
  readonly number: number
  /** Where in the file it begins. */
  readonly offset: number
  /** False for a last line that was not written to its end. */
  readonly ended: boolean
}

interface Position {
  number: number
  offset: number
}

/**
 * Calls the visitor for each line in turn; the event loop runs between the parts of the file. Answers how
 * many lines there were, and adds all of them to the digest.
 */
export async function readLines(
  { files, path }: { readonly files: Files; readonly path: string },
  visit: (line: Line) => void,
  digest: RunningDigest,
): Promise<number> {
  const position = { number: 1, offset: 0 }
  let rest: Buffer = Buffer.alloc(0)
  for await (const part of files.read(path)) {
    digest.add(part)
    const bytes = rest.length === 0 ? part : Buffer.concat([rest, part])
    rest = visitWhole(bytes, position, visit)
  }
  if (rest.length === 0) return position.number - 1
  visit({ bytes: rest, ...position, ended: false })
  return position.number
}

/** Answers what comes after the last newline. */
function visitWhole(bytes: Buffer, position: Position, visit: (line: Line) => void): Buffer {
  let start = 0
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    visit({ bytes: bytes.subarray(start, end), ...position, ended: true })
    position.number++
    position.offset += end + 1 - start
    start = end + 1
  }
  return bytes.subarray(start)
}
