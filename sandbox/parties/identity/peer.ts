const MAPPED = '::ffff:'

/** The name under which an address is counted: callers in the process share one. */
export function addressOf(peer: string | undefined): string {
  if (peer === undefined) return 'in-process'
  return peer.startsWith(MAPPED) ? peer.slice(MAPPED.length) : peer
}
