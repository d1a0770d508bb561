import type { Result, Router } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'
import { METHODS } from './unmatched.ts'

/** What makes a path stand for more than itself. */
const PATTERN = /[:*{?]/

/**
 * Hono's own router, but that paths without a pattern, such as that of submitting, are matched once. There
 * are only as many of those as there are routes, whatever is asked for.
 */
export class RememberingRouter<T> implements Router<T> {
  readonly name = 'RememberingRouter'
  readonly #router = new TrieRouter<T>()
  /** By path and method. */
  readonly #matched = new Map<string, Map<string, Result<T>>>()

  add(method: string, path: string, handler: T): void {
    this.#router.add(method, path, handler)
    for (const known of this.#matched.values()) known.clear()
    if (!PATTERN.test(path)) this.#matched.set(path, new Map())
  }

  match(method: string, path: string): Result<T> {
    const known = this.#matched.get(path)
    const before = known?.get(method)
    if (before !== undefined) return before
    const result = this.#router.match(method, path)
    // Methods are anything that a client makes up; only those that are answered are remembered.
    if (METHODS.includes(method)) known?.set(method, result)
    return result
  }
}
