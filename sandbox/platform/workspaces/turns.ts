/** Work that is done one piece after another, in the order in which it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  get areTaken(): boolean {
    return this.#waiting > 0
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1
    const turn = this.#last.then(work)
    this.#last = turn.then(nothing, nothing)
    try {
      return await turn
    } finally {
      this.#waiting -= 1
    }
  }
}

function nothing(): void {
  return undefined
}
