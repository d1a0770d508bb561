/** Wakes one waiter; rung while nobody waits, it wakes the next one at once. */
export class Bell {
  #rung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Resolves when rung, or after that many milliseconds. */
  async heard(milliseconds: number): Promise<boolean> {
    if (!this.#rung) await this.#ringOrTimeout(milliseconds)
    const rung = this.#rung
    this.#rung = false
    return rung
  }

  async #ringOrTimeout(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#wake = () => {
      resolve(undefined)
    }
    const timer = setTimeout(this.#wake, milliseconds)
    await promise
    clearTimeout(timer)
    this.#wake = undefined
  }
}
