import type { Screen } from './command-line/index.ts'

/** Milliseconds between two lines where they are not written over. */
const PACE = 1_000
const CLEAR_LINE = '\r\u001b[K'

/** One line that is written over on a terminal; elsewhere now and then a line of its own. */
export class ProgressLine {
  readonly #screen: Screen
  readonly #now: () => number
  #writtenAt = -Infinity

  constructor(screen: Screen, now: () => number = () => performance.now()) {
    this.#screen = screen
    this.#now = now
  }

  show(line: string): void {
    if (this.#screen.isTTY === true) {
      this.#screen.write(`${CLEAR_LINE}${line}`)
      return
    }
    if (this.#now() - this.#writtenAt < PACE) return
    this.#writtenAt = this.#now()
    this.#screen.write(`${line}\n`)
  }

  /** Leaves room for what is said next. */
  clear(): void {
    if (this.#screen.isTTY === true) this.#screen.write(CLEAR_LINE)
  }
}
