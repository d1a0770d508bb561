export const REDACTED = '[redacted]'

/** Shorter ones are everywhere, and nobody's secret. */
const SHORTEST = 4

/** What follows a name of credentials in a text of any kind. */
const AFTER_NAME = /(?<=(?:passw\w*|\w*secret|\w*token|api[-_]?key)\s{0,3}[=:]\s{0,3})[^\s&,;"']+/gi

/** What this sandbox hands out as credentials, by its looks. */
const SHAPES: readonly RegExp[] = [
  // Tokens, and what may be the beginning of one.
  /\beyJ[\w-]{6,}(?:\.[\w-]*){0,2}/g,
  // Whatever is derived from the keys of a workspace: secrets, the proof of a challenge, passwords.
  /(?<![\w-])[\w-]{43}(?![\w-])/g,
  // A secret of an authenticator in base32, and its address.
  /\b[A-Z2-7]{32}\b/g,
  /otpauth:[^\s"]*/g,
  /\b(?:bearer|basic)\s+[\w.~+/=-]{12,}/gi,
  AFTER_NAME,
]

/** A text without what looks like a credential, and without those that are known to be one. */
export type Mask = (text: string) => string

/** Every value that a text calls a credential. */
export function secretsNamedIn(text: string): readonly string[] {
  return text.match(AFTER_NAME) ?? []
}

/**
 * The beginning of a text without its last word, unless that is longer than a credential: it may be the
 * beginning of one, which nobody would know by its looks.
 */
export function withoutLastWord(beginning: string): string {
  return beginning.replace(LAST_WORD, '')
}

/** Some of its characters may be escaped, as in JSON or in an address, and the last of them be half there. */
const LAST_WORD =
  /(?:(?<![\w\\%-])|(?<=\\[bfnrt]))(?:\\u[0-9a-f]{4}|%[0-9a-f]{2}|[\w-]){1,43}(?:\\(?:u[0-9a-f]{0,3})?|%[0-9a-f]?)?$/i

export function maskOf(secrets: Iterable<string>): Mask {
  // A longer one first, or what is left of it would still be shown.
  const known = [...new Set(secrets)]
    .filter(({ length }) => length >= SHORTEST)
    .sort((one, other) => other.length - one.length)
  return (text) => {
    let masked = text
    for (const secret of known) masked = masked.replaceAll(secret, REDACTED)
    for (const shape of SHAPES) masked = masked.replace(shape, REDACTED)
    return masked
  }
}
