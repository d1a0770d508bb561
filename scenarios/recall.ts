/** One thing that the scenario speaks of as "the …", such as the delegation. */
export class Recall<Value> {
  readonly #what: string
  #value: Value | undefined

  constructor(what: string) {
    this.#what = what
  }

  remember(value: Value): Value {
    this.#value = value
    return value
  }

  /** @throws Error when no step has made one yet */
  get it(): Value {
    if (this.#value !== undefined) return this.#value
    throw new Error(`there is no ${this.#what} yet`)
  }
}
