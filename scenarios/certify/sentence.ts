import { defineStep } from '@cucumber/cucumber'
import type { Certification } from './world.ts'

/** The same sentence in both languages; the parameters come in the same order. */
interface Sentence {
  readonly en: string
  readonly fr: string
}

// The parameter takes on what each meaning takes.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function sentence<Values extends readonly unknown[]>(
  { en, fr }: Sentence,
  meaning: (this: Certification, ...values: Values) => Promise<void> | void,
): void {
  defineStep(en, meaning)
  defineStep(fr, meaning)
}
