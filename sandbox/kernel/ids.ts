import { randomBytes, randomUUID } from 'node:crypto'

/** Random ids and keys: the only place where real chance enters. */
export const wallIds = {
  requestId: (): string => randomUUID(),
  /** URL-safe text of that many random bytes. */
  secret: (bytes = 32): string => randomBytes(bytes).toString('base64url'),
}

/** An id of the trade's records: `prefix-000042`. Same calls, same ids. */
export function serialId(prefix: string, serial: number): string {
  return `${prefix}-${String(serial).padStart(6, '0')}`
}
