import { messageOf } from './errors.ts'
import type { Committed } from './port.ts'
import type { StateTransaction } from './transaction.ts'

type Listener = (commit: Committed) => void

/** Tells each listener of each commit; what a listener throws is its own affair, and said. */
export function announce(
  commits: readonly { readonly transaction: StateTransaction }[],
  listeners: ReadonlySet<Listener>,
  notice: (text: string) => void,
): void {
  if (listeners.size === 0) return
  for (const { transaction } of commits) {
    const committed = { puts: transaction.documentsPut() }
    for (const listener of listeners) {
      try {
        listener(committed)
      } catch (error) {
        notice(`A listener for commits failed: ${messageOf(error)}`)
      }
    }
  }
}
