import { failureOf, type Notice } from './notice-texts.ts'
import type { Committed } from './port.ts'

type Listener = (commit: Committed) => void

/** Tells each listener of a commit; what a listener throws is its own affair, and said. */
export function announce(
  commit: Committed,
  listeners: ReadonlySet<Listener>,
  notice: Notice,
): void {
  for (const listener of listeners) {
    try {
      listener(commit)
    } catch (error) {
      notice(failureOf('listenerFailed', error))
    }
  }
}
