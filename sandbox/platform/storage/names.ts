const NAME = /^[a-z0-9-]{1,64}$/

export function isName(text: string): boolean {
  return NAME.test(text)
}

/** Names become file names, so nothing that could be a path gets through. */
export function requireName(what: string, text: string): string {
  if (!isName(text)) {
    throw new RangeError(`${what} name: 1 to 64 of a-z, 0-9 and hyphen`)
  }
  return text
}
