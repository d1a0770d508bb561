import type { Envelope } from './envelope.ts'
import type { Tally } from './tally.ts'

interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const ERASE_LINE = '\r\u001B[2K'
const USUAL_WIDTH = 80

/** One line that is kept up to date on a terminal, and a line for each scenario anywhere else. */
export class Progress {
  readonly #terminal: Terminal
  readonly #tally: Tally

  constructor(terminal: Terminal, tally: Tally) {
    this.#terminal = terminal
    this.#tally = tally
  }

  observe(message: Envelope): void {
    const ended = this.#tally.observe(message)
    const { done, total } = this.#tally
    const count = `${String(done).padStart(String(total).length)} of ${String(total)}`
    if (this.#terminal.isTTY !== true) {
      if (ended === undefined) return
      this.#terminal.write(`${count}  ${ended.passed ? 'passed' : 'FAILED'}  ${ended.name}\n`)
      return
    }
    if (ended?.passed === false) this.#terminal.write(`${ERASE_LINE}FAILED  ${ended.name}\n`)
    if (ended !== undefined || message.testCaseStarted !== undefined) this.#redraw(count)
    if (message.testRunFinished !== undefined) this.#terminal.write(ERASE_LINE)
  }

  #redraw(count: string): void {
    // Some terminals tell a width of nought.
    const { columns = 0 } = this.#terminal
    const width = columns > 0 ? columns : USUAL_WIDTH
    const line = `${count} scenarios  ${this.#tally.current.join(' | ')}`
    this.#terminal.write(ERASE_LINE + line.slice(0, width - 1))
  }
}
