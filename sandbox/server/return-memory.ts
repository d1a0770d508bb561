import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives back to the system what starting needed and nothing needs any more: some 20 MB that V8 would
 * keep, as it never thinks itself idle in a server. Pauses for some 50 ms, so once and after the start.
 */
export function returnMemory(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext("gc({ type: 'major', flavor: 'last-resort' })")
  setFlagsFromString('--no-expose-gc')
}
