export const REDACTED = '[redacted]'

/** Shorter ones are everywhere, and nobody's secret. */
const SHORTEST = 4

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
  /(?<=(?:passw\w*|\w*secret|\w*token|api[-_]?key)\s{0,3}[=:]\s{0,3})[^\s&,;"']+/gi,
]

/** A text without what looks like a credential, and without those that are known to be one. */
export type Mask = (text: string) => string

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
