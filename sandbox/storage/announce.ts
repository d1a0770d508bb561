import { parseDocument } from './document.ts'
import { messageOf } from './errors.ts'
import type { Committed, Json } from './port.ts'
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
    const committed = committedOf(transaction)
    for (const listener of listeners) {
      try {
        listener(committed)
      } catch (error) {
        notice(`A listener for commits failed: ${messageOf(error)}`)
      }
    }
  }
}

function committedOf(transaction: StateTransaction): Committed {
  return {
    puts: transaction.documentsPut().map(({ collection, key, text }) => ({
      collection,
      key,
      // Parsed only when asked for: most listeners care for one collection.
      get document(): Json {
        return parseDocument<Json>(text)
      },
    })),
  }
}
