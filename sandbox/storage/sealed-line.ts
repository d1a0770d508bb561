import { crc32 } from 'node:zlib'

/**
 * A sealed line is JSON whose first member is the CRC32 of all that follows it:
 * `{"crc":"89abcdef","seq":1,…}`. A person can read it and a machine can trust it.
 */
const OPENING = '{"crc":"'
const BODY_AT = OPENING.length + '89abcdef",'.length

/** @param members the text of the object after its opening brace, closing brace included */
export function seal(members: string): string {
  return `${OPENING}${hex(crc32(members))}",${members}\n`
}

/** Whether the line is as it was written. */
export function isIntact(line: Buffer): boolean {
  if (line.length <= BODY_AT) return false
  const claimed = line.toString('latin1', OPENING.length, OPENING.length + 8)
  return claimed === hex(crc32(line.subarray(BODY_AT)))
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0')
}
