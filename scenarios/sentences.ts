import { defineStep } from '@cucumber/cucumber'
import type { Rehearsal } from './world.ts'

/** The same sentence in both languages; the parameters come in the same order. */
interface Sentence {
  readonly en: string
  readonly fr: string
}

/**
 * Gives a sentence its meaning, in English and in French. Whether it is given, done or expected does not
 * matter to cucumber; the three names tell the reader.
 */
// The parameter takes on what each meaning takes.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function say<Values extends readonly unknown[]>(
  { en, fr }: Sentence,
  meaning: (this: Rehearsal, ...values: Values) => Promise<void> | void,
): void {
  defineStep(en, meaning)
  defineStep(fr, meaning)
}

export { say as given, say as when, say as then }
