import type { Example, Examples } from '../../kernel/story.ts'
import type { JsonSchema } from './named-schemas.ts'

type Components = Readonly<Record<string, JsonSchema>>

const COMPONENT = /^#\/components\/schemas\/(.+)$/

/** What was recorded of each operation: of a shape that has a name the first answer, told with the shape. */
export class RecordedAnswers {
  readonly #examples: Examples
  readonly #ofShapes = new Map<string, unknown>()

  constructor(examples: Examples) {
    this.#examples = examples
  }

  /** For the body of the operation, by a name of what each shows. */
  requestsOf(operation: string): { readonly example?: unknown; readonly examples?: object } {
    const told = this.#of(operation).filter(({ request }) => request !== undefined)
    if (told.length < 2) return told.length === 0 ? {} : { example: told[0]?.request }
    const named = told.map(({ summary, as, request: value }) => [
      nameOf(summary),
      { summary, 'x-as': as, value },
    ])
    return { examples: Object.fromEntries(named) as object }
  }

  /** For its answer of that shape, where the shape has no name with which it is told. */
  answerOf(
    operation: string,
    status: string,
    { $ref }: JsonSchema,
  ): { readonly example?: unknown } {
    const told = this.#of(operation).find((each) => String(each.status) === status)
    if (told?.answer === undefined) return {}
    const name = nameIn($ref)
    if (name === undefined) return { example: told.answer }
    if (!this.#ofShapes.has(name)) this.#ofShapes.set(name, told.answer)
    return {}
  }

  /** The shapes with their answers; a page of items that have one needs none of its own. */
  givenTo(components: Components): Components {
    return Object.fromEntries(
      Object.entries(components).map(([name, schema]) => {
        const isTold = !this.#ofShapes.has(name) || this.#ofShapes.has(itemOf(schema) ?? '')
        return [name, isTold ? schema : { ...schema, examples: [this.#ofShapes.get(name)] }]
      }),
    )
  }

  #of(operation: string): readonly Example[] {
    return this.#examples[operation] ?? []
  }
}

function nameIn($ref: unknown): string | undefined {
  return COMPONENT.exec(String($ref))?.[1]
}

/** The shape of the items of a page. */
function itemOf({ properties }: JsonSchema): string | undefined {
  const { items: list } = properties ?? {}
  const item = list?.['items']
  return typeof item === 'object' && item !== null && '$ref' in item ? nameIn(item.$ref) : undefined
}

const WORDS_OF_A_NAME = 3

/** Such as `t-shirts-of` of "T-shirts of Bangladesh". */
function nameOf(summary = ''): string {
  const words = summary.toLowerCase().match(/[a-z0-9-]+/g) ?? []
  return words.slice(0, WORDS_OF_A_NAME).join('-')
}
