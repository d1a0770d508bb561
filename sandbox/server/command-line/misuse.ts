import { ToldError } from '../../kernel/told-error.ts'

/** Used wrongly, or told to use what cannot be used: nothing was done. */
export class Misuse extends ToldError {
  override readonly name = 'Misuse'
}
