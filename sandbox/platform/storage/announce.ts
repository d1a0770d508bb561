import { messageOf } from './errors.ts'
import type { Committed } from './port.ts'

type Listener = (commit: Committed) => void

/** Tells each listener of a commit; what a listener throws is its own affair, and said. */
export function announce(
  commit: Committed,
  listeners: ReadonlySet<Listener>,
  notice: (text: string) => void,
): void {
  for (const listener of listeners) {
    try {
      listener(commit)
    } catch (error) {
      notice(`A listener for commits failed: ${messageOf(error)}`)
    }
  }
}
