import { Refusal } from '../../kernel/refusal.ts'
import { ADDRESS_NOT_UTF8, BODY_NOT_UTF8, SURROGATE_ALONE } from './problems.ts'

// What cannot be kept as it was sent is refused: decoded all the same it would become U+FFFD for ever.

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of the bytes; undefined when they are not UTF-8. */
export function decodeUtf8(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** @throws Refusal BODY_NOT_UTF8 */
export function bodyText(bytes: ArrayBuffer): string {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new Refusal(BODY_NOT_UTF8, { position: firstFault(bytes) })
  return text
}

/** Where the longest beginning ends that can still become UTF-8. */
function firstFault(bytes: ArrayBuffer): number {
  let good = 0
  let bad = bytes.byteLength
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (isBeginning(bytes.slice(0, middle))) good = middle
    else bad = middle
  }
  return isBeginning(bytes) ? bytes.byteLength : good
}

function isBeginning(bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const HAS_SURROGATE = /\\u[dD][89a-fA-F]/
/** Each escape of a good JSON text, the two of a pair as one; the group takes a surrogate alone. */
const ESCAPE = /\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(\\u[dD][89a-fA-F]..)|\\./g

/**
 * Half of a character can be escaped in JSON (RFC 8259, section 8.2), and no UTF-8 can hold it.
 *
 * @throws Refusal SURROGATE_ALONE
 */
export function requireWholeCharacters(json: string): void {
  if (!json.includes('\\') || !HAS_SURROGATE.test(json)) return
  for (const { 1: escape, index } of json.matchAll(ESCAPE)) {
    if (escape !== undefined) throw new Refusal(SURROGATE_ALONE, { escape, position: index })
  }
}

/** What the text says without its escapes; undefined when some are not UTF-8. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const LONGEST_TOLD = 100

/** @throws Refusal ADDRESS_NOT_UTF8 when path or query have escapes that are not UTF-8 */
export function requireReadableAddress(url: string): void {
  if (!url.includes('%') || percentDecoded(url) !== undefined) return
  const part = url.split(/[/?&=]/).find((each) => percentDecoded(each) === undefined) ?? url
  throw new Refusal(ADDRESS_NOT_UTF8, { part: part.slice(0, LONGEST_TOLD) })
}
