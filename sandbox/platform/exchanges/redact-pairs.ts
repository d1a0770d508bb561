import { REDACTED, type Mask } from '../../kernel/mask.ts'

interface Rules {
  /** Whether the value of the parameter of this name is left out. */
  readonly hides: (name: string) => boolean
  readonly mask: Mask
}

/** A query or a form, each parameter as it was sent unless it hides something. */
export function redactPairs(text: string, { hides, mask }: Rules): string {
  return text
    .split('&')
    .map((pair) => {
      const { name, value } = halvesOf(pair)
      if (value === undefined) return redactEscaped(name, mask)
      const shown = hides(unescaped(name) ?? 'secret') ? REDACTED : redactEscaped(value, mask)
      return `${redactEscaped(name, mask)}=${shown}`
    })
    .join('&')
}

/** Every value that is hidden, as it was meant and as it was sent. */
export function hiddenPairs(text: string, hides: Rules['hides']): string[] {
  return text.split('&').flatMap((pair) => {
    const { name, value = '' } = halvesOf(pair)
    return hides(unescaped(name) ?? 'secret') ? [value, unescaped(value) ?? value] : []
  })
}

/** A path, step by step. */
export function redactPath(path: string, mask: Mask): string {
  return path
    .split('/')
    .map((step) => redactEscaped(step, mask))
    .join('/')
}

function halvesOf(pair: string): { readonly name: string; readonly value?: string } {
  const at = pair.indexOf('=')
  return at < 0 ? { name: pair } : { name: pair.slice(0, at), value: pair.slice(at + 1) }
}

/** Left as it was sent where there is nothing to hide; left out where nobody can tell. */
function redactEscaped(text: string, mask: Mask): string {
  const said = unescaped(text)
  if (said === undefined) return REDACTED
  const shown = mask(said)
  return shown === said ? text : shown
}

/** Undefined where nobody can tell what it says. */
export function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
