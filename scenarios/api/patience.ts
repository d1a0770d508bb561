import type { Fetch } from '../../sandbox/testing/client.ts'

/** Milliseconds for which a sandbox on a slow and busy machine may be silent. */
export const PATIENCE = 120_000

/**
 * The same, with an end to waiting. Steps have no limit of their own: one that makes many requests takes
 * long on a slow machine, and yet goes on.
 */
export function patient(fetch: Fetch, patience = PATIENCE): Fetch {
  return async (request) => {
    const { promise: late, reject } = Promise.withResolvers<never>()
    const { method, url } = request
    const timer = setTimeout(() => {
      const waited = `within ${String(patience / 1000)} s`
      reject(new Error(`${method} ${new URL(url).pathname} was not answered ${waited}`))
    }, patience)
    try {
      return await Promise.race([fetch(request), late])
    } finally {
      clearTimeout(timer)
    }
  }
}
