/** The one place where text at rest becomes a document again: it was written from a T. */
export function parseDocument<T>(text: string): T {
  return JSON.parse(text) as T
}

/** A document shared between readers, so nobody may change it. */
export function parseFrozen(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => Object.freeze(value))
}

/** What was put last: most commands answer with it, and its text need not be made again. */
let lastPut: { readonly document: unknown; readonly text: string } | undefined

export function documentText(document: unknown): string {
  const text: unknown = JSON.stringify(document)
  if (typeof text !== 'string') throw new TypeError('A document is plain JSON, not undefined')
  lastPut = { document, text }
  return text
}

/** The JSON of an answer; a document that was put is never changed afterwards, so its text is still true. */
export function answerText(body: unknown): string {
  if (lastPut !== undefined && lastPut.document === body) return lastPut.text
  return JSON.stringify(body)
}
