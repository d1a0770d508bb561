import { constants } from 'node:os'
import { isatty } from 'node:tty'

/**
 * A signal to a group of processes comes from npm and from the wrapper as well, within as many
 * milliseconds; what a terminal sends they do not pass on.
 */
const ECHO = 500

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
    void stop().then(tellWrapper)
    return true
  }
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const echo = signal === 'SIGINT' && isatty(0) ? 0 : ECHO
      const isSecond = !ask() && performance.now() - (askedAt ?? 0) > echo
      if (isSecond) process.exit(128 + constants.signals[signal])
    })
  }
  if (!process.connected) return
  process.once('disconnect', ask)
  // To listen is no reason to stay.
  process.channel?.unref()
}

/** An echo that comes while the process is being taken down would look as if it had been killed. */
function tellWrapper(): void {
  if (process.connected) process.send?.('stopped')
}
