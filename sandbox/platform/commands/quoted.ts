import { maskOf } from '../../kernel/mask.ts'
import { isSecretInRequest } from '../../kernel/secret-names.ts'

/** Enough to know the value again; more would hand a body back to whoever sent it. */
const LONGEST_QUOTED = 40

/** No more of a text is looked at, however long it is. */
const LONGEST_LOOKED_AT = 200

/** Whoever sends a token in the field of an amount need not find it in the answer. */
const withoutCredentials = maskOf([])

/** Controls, halves of characters, and what turns the direction of writing or breaks a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/**
 * A value that was sent, as a refusal repeats it: a text in quotation marks, cut after forty characters,
 * with what cannot be seen escaped; of a list or an object only what it is.
 */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `"${quotedText(value)}"`
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  return String(value)
}

/** In the place of what is not repeated, since it may be a secret or a person's own words. */
export const UNQUOTED = '"…"'

function quotedText(text: string): string {
  const shown = beginningOf(withoutCredentials(text.slice(0, LONGEST_LOOKED_AT)))
  const isCut = shown.length < text.length
  return `${shown.replace(/["\\]/g, '\\$&').replace(UNSEEN, escapeOf)}${isCut ? '…' : ''}`
}

/** No character is cut in two. */
function beginningOf(text: string): string {
  return Array.from(text).slice(0, LONGEST_QUOTED).join('')
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `\\u${code.toString(16).padStart(4, '0')}`
}

/** Whether a field on that way may hold a credential, whatever its schema says. */
export function leadsToSecret(keys: readonly string[]): boolean {
  return keys.some(isSecretInRequest)
}
