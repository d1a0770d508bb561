import { say, type Language } from '../../sandbox/server/command-line/index.ts'
import type { Bilingual, Params } from '../../sandbox/kernel/problem.ts'
import type { Envelope } from './envelope.ts'
import type { Tally } from './tally.ts'

interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const ERASE_LINE = '\r\u001B[2K'
const USUAL_WIDTH = 80

const COUNT = { en: '{done} of {total}', fr: '{done} de {total}' }
const PASSED = { en: 'passed', fr: 'réussi' }
const FAILED = { en: 'FAILED', fr: 'ÉCHEC' }
const SCENARIOS = { en: 'scenarios', fr: 'scénarios' }

/** One line that is kept up to date on a terminal, and a line for each scenario anywhere else. */
export class Progress {
  readonly #terminal: Terminal
  readonly #tally: Tally
  readonly #language: Language

  constructor(terminal: Terminal, tally: Tally, language: Language) {
    this.#terminal = terminal
    this.#tally = tally
    this.#language = language
  }

  observe(message: Envelope): void {
    const ended = this.#tally.observe(message)
    const { done, total } = this.#tally
    const width = String(total).length
    const count = this.#say(COUNT, { done: String(done).padStart(width), total })
    const failed = this.#say(FAILED)
    if (this.#terminal.isTTY !== true) {
      if (ended === undefined) return
      this.#terminal.write(
        `${count}  ${ended.passed ? this.#say(PASSED) : failed}  ${ended.name}\n`,
      )
      return
    }
    if (ended?.passed === false) this.#terminal.write(`${ERASE_LINE}${failed}  ${ended.name}\n`)
    if (ended !== undefined || message.testCaseStarted !== undefined) this.#redraw(count)
    if (message.testRunFinished !== undefined) this.#terminal.write(ERASE_LINE)
  }

  #say(text: Bilingual, params: Params = {}): string {
    return say(this.#language, text, params)
  }

  #redraw(count: string): void {
    // Some terminals tell a width of nought.
    const { columns = 0 } = this.#terminal
    const width = columns > 0 ? columns : USUAL_WIDTH
    const line = `${count} ${this.#say(SCENARIOS)}  ${this.#tally.current.join(' | ')}`
    this.#terminal.write(ERASE_LINE + line.slice(0, width - 1))
  }
}
