/**
 * Nobody else says these, so an answer that does has echoed what it was sent. The marker is no identifier
 * of any kind, as an answer may well name the record that it was asked for.
 */
export const MARKER = 'zq~marker~7f3a9c'
export const SECRET = 'zq-Secret-5d21b8e4'

const SECRET_NAME = /password|secret|token|challenge|^code$/i

/** The same with secrets of their own in the fields that hold one. */
export function withSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      typeof field === 'string' && SECRET_NAME.test(name) && field.length > 8
        ? SECRET
        : withSecrets(field),
    ]),
  )
}
