/** Texts by code unit, so that the order is the same on every machine. */
export class SortedValues {
  readonly #values: string[]

  constructor(values: Iterable<string>) {
    this.#values = [...values].sort(compareText)
  }

  add(value: string): void {
    this.#values.splice(this.#lowerBound(value), 0, value)
  }

  delete(value: string): void {
    const at = this.#lowerBound(value)
    if (this.#values[at] === value) this.#values.splice(at, 1)
  }

  /** Both ends inclusive. */
  *between(from: string, to: string | undefined): Generator<string> {
    for (let at = this.#lowerBound(from); at < this.#values.length; at++) {
      const value = this.#values[at]
      if (value === undefined || (to !== undefined && value > to)) return
      yield value
    }
  }

  #lowerBound(value: string): number {
    let low = 0
    let high = this.#values.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#values[middle] ?? '') < value) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
