/** What the words in braces stand for. */
export type Values = ReadonlyMap<string, unknown>

const WORD = /\{([a-zA-Z]\w*)\}/g

/** A value with the words in its texts filled in; a text that is one word becomes what that stands for. */
export function fillIn(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return fillText(value, values)
  if (Array.isArray(value)) return value.map((item) => fillIn(item, values))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, field]) => [
    textOf(name, values),
    fillIn(field, values),
  ])
  return Object.fromEntries(entries)
}

function fillText(text: string, values: Values): unknown {
  const [, only] = /^\{([a-zA-Z]\w*)\}$/.exec(text) ?? []
  return only !== undefined && values.has(only) ? values.get(only) : textOf(text, values)
}

/** Of a text that stays one, such as a path. */
export function textOf(text: string, values: Values): string {
  return text.replaceAll(WORD, (whole, name: string) =>
    values.has(name) ? String(values.get(name)) : whole,
  )
}

/** The part of a JSON value at that pointer (RFC 6901). */
export function partAt(value: unknown, pointer: string): unknown {
  let at = value
  for (const step of pointer.split('/').slice(1)) {
    at =
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([k]) => k === step)?.[1]
        : undefined
  }
  return at
}
