/** What was to be read is no edition of the tariff; the message says what it lacks. */
export class NotAnEdition extends Error {
  override readonly name = 'NotAnEdition'
}
