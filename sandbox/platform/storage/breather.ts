import { setImmediate as nextTurn } from 'node:timers/promises'

const HELD_MS = 5

/**
 * Long work calls the returned function often; once it has held the event loop for some
 * milliseconds, it gets a promise to await, which lets other work through.
 */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < HELD_MS) return undefined
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}
