import { ToldError } from '../../kernel/told-error.ts'

/** What was to be read is no edition of the tariff; it tells what it lacks. */
export class NotAnEdition extends ToldError {
  override readonly name = 'NotAnEdition'
}
