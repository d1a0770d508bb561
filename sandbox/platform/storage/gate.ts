interface Waiting {
  readonly alone: boolean
  readonly enter: () => void
}

/**
 * Lets readers in together and a writer in alone, in the order in which they came. Whoever is in has to
 * leave. Nobody waits for a promise when there is room, as there mostly is.
 */
export class Gate {
  #readers = 0
  #alone = false
  readonly #waiting: Waiting[] = []

  /** Resolves once the reader is in; absent when it is at once. */
  enterShared(): Promise<void> | undefined {
    if (this.#alone || this.#waiting.length > 0) return this.#turn(false)
    this.#readers++
    return undefined
  }

  leaveShared(): void {
    this.#readers--
    this.#admit()
  }

  /** Resolves once the writer is in; absent when it is at once. */
  enterAlone(): Promise<void> | undefined {
    if (this.#alone || this.#readers > 0 || this.#waiting.length > 0) return this.#turn(true)
    this.#alone = true
    return undefined
  }

  leaveAlone(): void {
    this.#alone = false
    this.#admit()
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
