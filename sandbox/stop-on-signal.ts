import { constants } from 'node:os'

/** A terminal, npm and the wrapper each deliver the same signal, within as many milliseconds. */
const ECHO = 200

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Stops in good order at the first signal, or when whoever started this process is gone; ends at once at
 * a second signal, whatever is still open.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let askedAt: number | undefined
  const ask = (): boolean => {
    if (askedAt !== undefined) return false
    askedAt = performance.now()
    void stop()
    return true
  }
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const isSecond = !ask() && performance.now() - (askedAt ?? 0) > ECHO
      if (isSecond) process.exit(128 + constants.signals[signal])
    })
  }
  if (!process.connected) return
  process.once('disconnect', ask)
  // To listen is no reason to stay.
  process.channel?.unref()
}
