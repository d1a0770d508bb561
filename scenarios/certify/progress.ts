import { say, type Language } from '../../sandbox/server/command-line/index.ts'
import type { Check } from './checks.ts'
import { isWithin, requirementOf } from './requirements.ts'
import { STATUSES } from './report/words.ts'

interface Terminal {
  write(text: string): unknown
}

/** A line for each check as it is made, and what will be done up front. */
export class CheckProgress {
  readonly #terminal: Terminal
  readonly #language: Language
  readonly #scope: ReadonlySet<string>

  constructor(terminal: Terminal, language: Language, scope: ReadonlySet<string>) {
    this.#terminal = terminal
    this.#language = language
    this.#scope = scope
  }

  begin(tasks: number): void {
    this.#terminal.write(`${say(this.#language, TASKS, { tasks })}\n`)
  }

  tell({ id, status, scenario }: Check): void {
    if (!isWithin(this.#scope, requirementOf(id))) return
    this.#terminal.write(`${STATUSES[status][this.#language].padEnd(6)}  ${id}  ${scenario}\n`)
  }
}

const TASKS = {
  en: 'The program is given {tasks} tasks, one after the other, two at a time.',
  fr: 'Le programme reçoit {tasks} tâches, l’une après l’autre, deux à la fois.',
}
