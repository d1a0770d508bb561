import * as fc from 'fast-check'

/** Chance in the words of these generators; a failure is repeated by its seed. */
export class Draw {
  readonly #value: fc.GeneratorValue

  constructor(value: fc.GeneratorValue) {
    this.#value = value
  }

  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[this.upTo(choices.length - 1)]
    if (chosen === undefined) throw new Error('there is nothing to choose from')
    return chosen
  }

  /** From 0 to that number, inclusive. */
  upTo(most: number): number {
    return this.#value(fc.integer, { min: 0, max: most })
  }

  /** True once in that many times. */
  isOneIn(times: number): boolean {
    return this.upTo(times - 1) === 0
  }

  of<T>(arbitrary: fc.Arbitrary<T>): T {
    return this.#value(() => arbitrary)
  }
}
