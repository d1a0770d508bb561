/**
 * What came of a damage, from the best to the worst:
 * - `refused`: it does not start, says so in a line that names a file, and changed nothing
 * - `harmless`: all that was acknowledged is there
 * - `cut off`: the same, and a notice tells of a torn end
 * - `named`: it starts, and refuses to give out the one thing that is damaged
 * - `amiss`: not silent, but a stack trace, a failure of the server, or files that were changed
 * - `SILENT`: it starts, and something acknowledged is missing or another
 */
export const FATES = ['refused', 'harmless', 'cut off', 'named', 'amiss', 'SILENT'] as const
export type Fate = (typeof FATES)[number]

export interface Outcome {
  readonly fate: Fate
  readonly detail: string
}

export function worstOf(outcomes: readonly Outcome[]): Outcome {
  const [worst] = outcomes.toSorted(
    (one, other) => FATES.indexOf(other.fate) - FATES.indexOf(one.fate),
  )
  return worst ?? { fate: 'harmless', detail: '' }
}

/** A start that did not come about. */
export interface Refusal {
  readonly text: string
  /** It was meant for people, and is no stack trace. */
  readonly isMeant: boolean
  readonly changedFiles: boolean
}

export function fateOf(refusal: Refusal, data: string): Outcome {
  const { text, isMeant, changedFiles } = refusal
  const detail = text.trim().replaceAll('\n', ' | ')
  if (changedFiles) return { fate: 'amiss', detail: `files were changed: ${detail}` }
  if (text.includes('in use by')) return { fate: 'amiss', detail: `nobody holds it: ${detail}` }
  const isLine = !text.trim().includes('\n') && text.includes(data)
  return { fate: isMeant && isLine ? 'refused' : 'amiss', detail }
}
