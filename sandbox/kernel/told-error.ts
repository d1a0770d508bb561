import { fill, type Bilingual, type Params } from './problem.ts'

/** What whoever runs the sandbox is told in one line, in either language, without a trace. */
export class ToldError extends Error {
  override readonly name: string = 'ToldError'
  readonly told: Bilingual

  constructor(text: Bilingual, params: Params = {}, options?: ErrorOptions) {
    const told = fill(text, params)
    super(told.en, options)
    this.told = told
  }
}
