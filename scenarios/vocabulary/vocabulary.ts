import type { Envelope } from '../rehearse/envelope.ts'
import { exampleOf } from './examples.ts'

/** One language of a sentence. */
export interface Wording {
  /** With its parameters in braces. */
  readonly sentence: string
  readonly example: string
  /** The rows of the table that goes with the example. */
  readonly table?: readonly (readonly string[])[] | undefined
}

/** One sentence of the features in both languages. */
export interface Entry {
  readonly en: Wording
  readonly fr: Wording
}

type Steps = NonNullable<Envelope['pickle']>['steps']
type Used = ReadonlyMap<string, Steps[number]>

/**
 * Every sentence, in the order of its definition, with an example: how a feature uses it first, or one made up
 * where none does.
 *
 * @param messages of a run in which nothing was played
 */
export function vocabularyOf(messages: readonly Envelope[]): readonly Entry[] {
  const definitions = messages.flatMap(({ stepDefinition }) => stepDefinition ?? [])
  const used = usesOf(messages)
  const wordings = definitions.map(({ id, pattern: { source } }, index) =>
    // As sentences.ts defines them: the English one, then its French one.
    wordingOf(source, index % 2 === 0 ? 'en' : 'fr', used.get(id)),
  )
  return wordings.flatMap((en, index) => {
    const fr = wordings[index + 1]
    return index % 2 === 0 && fr !== undefined ? [{ en, fr }] : []
  })
}

/** The first use of each definition. */
export function usesOf(messages: readonly Envelope[]): Used {
  const steps = new Map(
    messages.flatMap(({ pickle }) => (pickle?.steps ?? []).map((step) => [step.id, step] as const)),
  )
  const used = new Map<string, Steps[number]>()
  for (const { testCase } of messages) {
    for (const { pickleStepId = '', stepDefinitionIds = [] } of testCase?.testSteps ?? []) {
      const [id = ''] = stepDefinitionIds
      const step = steps.get(pickleStepId)
      if (step !== undefined && !used.has(id)) used.set(id, step)
    }
  }
  return used
}

function wordingOf(
  sentence: string,
  language: 'en' | 'fr',
  use: Steps[number] | undefined,
): Wording {
  if (use === undefined) return { sentence, example: exampleOf(sentence, language) }
  const rows = use.argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value))
  return { sentence, example: use.text, ...(rows && { table: rows }) }
}
