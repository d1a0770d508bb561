import { fill, type Bilingual, type Params } from '../../kernel/problem.ts'

/** What ends a command in one line for whoever gave it, without a trace. */
export class ToldError extends Error {
  override readonly name: string = 'ToldError'
  readonly told: Bilingual

  constructor(text: Bilingual, params: Params = {}) {
    const told = fill(text, params)
    super(told.en)
    this.told = told
  }
}

/** Used wrongly, or told to use what cannot be used: nothing was done. */
export class Misuse extends ToldError {
  override readonly name = 'Misuse'
}
