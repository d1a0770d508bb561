import { counted, forgiven, isOver, type SignInAttempts, type SignInAttempt } from './attempts.ts'
import { usernameKey } from './store.ts'

/**
 * Failures under usernames that do not exist. They lock as others do, so that both look alike; but anybody
 * can make up any number of them, so only the latest are kept, in memory and for a short time.
 */
export class NobodysAttempts {
  /** In order of the last try. */
  readonly #byName = new Map<string, SignInAttempts>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#byName.size
  }

  /** @throws Refusal SIGN_IN_LOCKED */
  count(username: string, by: SignInAttempt): void {
    const name = usernameKey(username)
    const attempts = counted(this.#byName.get(name), by)
    this.#byName.delete(name)
    this.#forget(by)
    this.#byName.set(name, attempts)
  }

  forgive(username: string, { address }: Pick<SignInAttempt, 'address'>): void {
    const name = usernameKey(username)
    const attempts = this.#byName.get(name)
    if (attempts !== undefined) this.#byName.set(name, forgiven(attempts, address))
  }

  /** Drops those that are over, and the oldest when there is no room for another. */
  #forget(now: SignInAttempt): void {
    for (const [name, attempts] of this.#byName) {
      if (this.#byName.size < this.#most && !isOver(attempts, now)) return
      this.#byName.delete(name)
    }
  }
}
