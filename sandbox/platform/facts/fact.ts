import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'

/** What is told beside the record that a fact is about. */
export type FactData = Readonly<Record<string, string | number | boolean | undefined>>

interface Told<Type extends string> {
  /** In the past tense, with its noun: `DeclarationAccepted`. */
  readonly type: Type
  /** The record it happened to: a transaction number, an account, a person. */
  readonly subject: string
  /** The program account that it concerns; none when it concerns a business as a whole. */
  readonly account?: ProgramAccountNumber | undefined
  /** For whom it was done: the account's holder, unless told otherwise. */
  readonly forWhom?: BusinessNumber | undefined
  /** Who did it: the calling program's business, unless told otherwise. */
  readonly byBusiness?: BusinessNumber | undefined
}

/** Something that happened. Each slice lists its own in a union, and tells no others. */
export type Fact<Type extends string, Data extends FactData | undefined = undefined> = Told<Type> &
  ([Data] extends [undefined] ? { readonly data?: undefined } : { readonly data: Data })

/** A fact of whatever slice, as a listener to all of them meets it. */
export interface AnyFact extends Told<string> {
  readonly data?: FactData | undefined
}
