/** Even chance from a seed, the same each time. Unlike a generator of tests it prefers nothing. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to that number, inclusive. */
  upTo(most: number): number {
    return Math.floor(this.#next() * (most + 1))
  }

  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[this.upTo(choices.length - 1)]
    if (chosen === undefined) throw new Error('there is nothing to choose from')
    return chosen
  }

  /** True once in that many times. */
  isOneIn(times: number): boolean {
    return this.upTo(times - 1) === 0
  }

  /** Mulberry32 of T. Ettinger: from 0 to 1, exclusive. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
