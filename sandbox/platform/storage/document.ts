/** The one place where text at rest becomes a document again: it was written from a T. */
export function parseDocument<T>(text: string): T {
  return JSON.parse(text) as T
}

/** A document shared between readers, so nobody may change it. */
export function parseFrozen(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => Object.freeze(value))
}

export function documentText(document: unknown): string {
  const text: unknown = JSON.stringify(document)
  if (typeof text !== 'string') throw new TypeError('A document is plain JSON, not undefined')
  return text
}
