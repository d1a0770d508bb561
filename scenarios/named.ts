/** Things of one kind by the name that the scenario gives them. */
export class Named<Value> {
  readonly #kind: string
  readonly #values = new Map<string, Value>()

  constructor(kind: string) {
    this.#kind = kind
  }

  set(name: string, value: Value): Value {
    this.#values.set(name, value)
    return value
  }

  find(name: string): Value | undefined {
    return this.#values.get(name)
  }

  /** @throws Error when no step has introduced it */
  get(name: string): Value {
    const value = this.#values.get(name)
    if (value !== undefined) return value
    throw new Error(`no ${this.#kind} named ${name} has been introduced`)
  }

  all(): readonly Value[] {
    return [...this.#values.values()]
  }
}
