/** Enough for a common sync of their commits, few enough to hold the event loop for half a millisecond. */
const AT_ONCE = 4

/**
 * Lets a burst of requests in by a few at each turn of the event loop. Between the turns the answers of
 * those before go out, and a sync that is done is heard of; otherwise all would wait for the last of the
 * burst, and then the clients and the server for each other.
 */
export class Intake {
  #admitted = 0
  #waiting: (() => void)[] = []

  /** Runs the work at once when there is room in this turn, else in one of the next. */
  async admit<R>(work: () => R | Promise<R>): Promise<R> {
    if (this.#admitted === AT_ONCE) await this.#turn()
    else if (this.#admitted++ === 0) setImmediate(this.#next)
    return work()
  }

  #turn(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#waiting.push(() => {
      resolve(undefined)
    })
    return promise
  }

  readonly #next = (): void => {
    const admitted = this.#waiting.splice(0, AT_ONCE)
    this.#admitted = admitted.length
    if (admitted.length > 0) setImmediate(this.#next)
    for (const enter of admitted) enter()
  }
}
