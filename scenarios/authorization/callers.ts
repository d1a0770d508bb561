import type { Client } from '../../sandbox/testing/client.ts'

/** Everybody of the table, by group and letter. */
export type Callers = ReadonlyMap<string, Client>

export function callerIn(callers: Callers, name: string): Client {
  const caller = callers.get(name)
  if (caller === undefined) throw new Error(`nobody plays ${name}`)
  return caller
}
