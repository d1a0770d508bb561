interface Waiting {
  readonly alone: boolean
  readonly enter: () => void
}

/** Lets readers in together and a writer in alone, in the order in which they came. */
export class Gate {
  #readers = 0
  #alone = false
  readonly #waiting: Waiting[] = []

  async shared<R>(work: () => Promise<R>): Promise<R> {
    if (this.#alone || this.#waiting.length > 0) await this.#turn(false)
    else this.#readers++
    try {
      return await work()
    } finally {
      this.#readers--
      this.#admit()
    }
  }

  async alone<R>(work: () => Promise<R>): Promise<R> {
    if (this.#alone || this.#readers > 0 || this.#waiting.length > 0) await this.#turn(true)
    else this.#alone = true
    try {
      return await work()
    } finally {
      this.#alone = false
      this.#admit()
    }
  }

  #turn(alone: boolean): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#waiting.push({
      alone,
      enter: () => {
        resolve(undefined)
      },
    })
    return promise
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next && this.#mayEnter(next); next = this.#waiting[0]) {
      this.#waiting.shift()
      if (next.alone) this.#alone = true
      else this.#readers++
      next.enter()
    }
  }

  #mayEnter({ alone }: Waiting): boolean {
    return !this.#alone && (!alone || this.#readers === 0)
  }
}
