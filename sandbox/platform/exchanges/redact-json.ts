import { REDACTED, type Mask } from '../../kernel/mask.ts'

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}:,]|[^\s"[\]{}:,]+|\s+/gs

interface Rules {
  /** Whether what has this name is left out, with all that is in it. */
  readonly hides: (name: string) => boolean
  /** Of every other text. */
  readonly mask: Mask
}

/**
 * A JSON text, whole or its beginning, without what the rules hide; the rest stays as it was sent, down to
 * its spaces and the keys that occur twice.
 */
export function redactJson(text: string, { hides, mask }: Rules): string {
  let redacted = ''
  for (const { token, isHidden } of partsOf(text, hides)) {
    redacted += isHidden ? `"${REDACTED}"` : masked(token, mask)
  }
  return redacted
}

/** Every single value that the rules hide. */
export function* hiddenValues(text: string, hides: Rules['hides']): Generator<string> {
  for (const { token, isHidden } of partsOf(text, hides)) {
    if (!isHidden) continue
    for (const [part] of token.matchAll(TOKEN)) {
      if (!/^[\s[\]{}:,]/.test(part)) yield decoded(part)
    }
  }
}

interface Part {
  /** A token, or the whole of a hidden value. */
  readonly token: string
  readonly isHidden?: boolean
}

function* partsOf(text: string, hides: Rules['hides']): Generator<Part> {
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token)
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? ''
    const colon = token.startsWith('"') ? skipSpaces(tokens, index + 1) : -1
    yield { token }
    if (tokens[colon] !== ':' || !hides(decoded(token))) continue
    const from = skipSpaces(tokens, colon + 1)
    for (let between = index + 1; between < from; between += 1) {
      yield { token: tokens[between] ?? '' }
    }
    const end = endOfValue(tokens, from)
    if (end > from) yield { token: tokens.slice(from, end).join(''), isHidden: true }
    index = end - 1
  }
}

function skipSpaces(tokens: readonly string[], from: number): number {
  let index = from
  while (/^\s/.test(tokens[index] ?? '')) index += 1
  return index
}

/** Just behind the value that begins there. */
function endOfValue(tokens: readonly string[], from: number): number {
  let depth = 0
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index] ?? ''
    if (token === '[' || token === '{') depth += 1
    if (token === ']' || token === '}') depth -= 1
    if (depth <= 0) return index + 1
  }
  return tokens.length
}

/** What a token says; one that was cut off says what is left of it. */
function decoded(token: string): string {
  if (!token.startsWith('"')) return token
  return (
    parsed(token) ?? parsed(`${token.replace(HALF_ESCAPE, '')}"`) ?? token.replace(/^"|"$/g, '')
  )
}

/** Where a text was cut off. */
const HALF_ESCAPE = /\\(?:u[0-9a-f]{0,3})?$/i

function parsed(token: string): string | undefined {
  try {
    return String(JSON.parse(token))
  } catch {
    return undefined
  }
}

function masked(token: string, mask: Mask): string {
  const said = decoded(token)
  const shown = mask(said)
  return shown === said ? token : JSON.stringify(shown)
}
