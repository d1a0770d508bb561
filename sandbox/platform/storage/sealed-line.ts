import { crc32 } from 'node:zlib'

/**
 * A sealed line is JSON whose first member is the CRC32 of all that follows it:
 * `{"crc":"89abcdef","seq":1,…}`. A person can read it and a machine can trust it.
 */
const OPENING = '{"crc":"'
const BODY_AT = OPENING.length + '89abcdef",'.length

const NEWLINE = 10

/**
 * The lines as bytes, made in one go: the sums are written over once the text is encoded.
 *
 * @param lines of each line the text of the object after its opening brace, closing brace included;
 * as it is JSON there is no newline in it
 */
export function sealed(lines: Iterable<string>): Buffer {
  let text = ''
  for (const members of lines) text += `${OPENING}00000000",${members}\n`
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, at)
    const sum = hex(crc32(bytes.subarray(at + BODY_AT, end)))
    bytes.write(sum, at + OPENING.length, 'latin1')
    at = end + 1
  }
  return bytes
}

/** Whether the line is as it was written. */
export function isIntact(line: Buffer): boolean {
  if (line.length <= BODY_AT) return false
  const sum = hex(crc32(line.subarray(BODY_AT)))
  return line.toString('latin1', 0, BODY_AT) === `${OPENING}${sum}",`
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0')
}
