/** How many may do something at once with the same thing, counted for as long as the thing lives. */
export class Seats {
  readonly #taken = new WeakMap<object, number>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** @returns what gives the seat back, or undefined when all are taken */
  take(at: object): (() => void) | undefined {
    const taken = this.#taken.get(at) ?? 0
    if (taken >= this.#most) return undefined
    this.#taken.set(at, taken + 1)
    return () => {
      this.#taken.set(at, (this.#taken.get(at) ?? 1) - 1)
    }
  }
}
