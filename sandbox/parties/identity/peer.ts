import type { Connection } from '../../platform/http/index.ts'

/**
 * The address at the other end of the connection. Headers that name another are no proof of it, and are
 * not looked at.
 */
export function peerOf(env: Connection | undefined): string | undefined {
  return env?.incoming?.socket?.remoteAddress
}

const MAPPED = '::ffff:'

/** The name under which an address is counted: callers in the process share one. */
export function addressOf(peer: string | undefined): string {
  if (peer === undefined) return 'in-process'
  return peer.startsWith(MAPPED) ? peer.slice(MAPPED.length) : peer
}
