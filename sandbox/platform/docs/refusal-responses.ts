import type { ProblemType } from '../../kernel/problem.ts'
import type { DescribedRoute } from './described-routes.ts'
import type { JsonSchema } from './named-schemas.ts'
import { refusalsOf } from './openapi-refusals.ts'

/** A response as it stands in the document. */
export interface Described {
  readonly description: string
  readonly content?: Readonly<Record<string, object>>
}

type Reference = Readonly<{ $ref: string }>

/** So many operations refuse with it that it is told with the responses of all instead of with each. */
const FREQUENT = 12

/** The refusals of all operations: by status a component, that tells what befalls operations of any kind. */
export class RefusalResponses {
  readonly #problem: JsonSchema
  readonly #frequent: ReadonlySet<string>
  /** By name of the component, then by code. */
  readonly #told = new Map<string, Map<string, ProblemType>>()

  /** @param problem the schema of every refusal */
  constructor(problem: JsonSchema, routes: readonly DescribedRoute[]) {
    this.#problem = problem
    this.#frequent = frequentIn(routes)
  }

  get components(): Readonly<Record<string, Described>> {
    return Object.fromEntries(
      [...this.#told].map(([name, some]) => [name, this.#respond([...some.values()])]),
    )
  }

  /** References to the components: by status what is the operation's own, the rest by its class. */
  of(route: DescribedRoute): Record<string, Reference> {
    const own = new Set(this.#own(route).map(({ code }) => code))
    const told: Record<string, Reference> = {}
    for (const refusal of refusalsOf(route)) {
      const { status, code } = refusal
      const isOwn = own.has(code)
      // What can befall any is told in the introduction.
      if (!isOwn && status >= 500) continue
      const name = isOwn ? String(status) : `${String(status)[0] ?? ''}XX`
      told[name] = this.#refer(name, isOwn ? undefined : refusal)
    }
    return told
  }

  /** What the operation itself refuses with, for its description; where that says nothing else, all of it. */
  wordsOf(route: DescribedRoute): string | undefined {
    const { description, refuses = [] } = route.operation
    const own = this.#own(route)
    const told = description === undefined && own.length === 0 ? refuses : own
    if (told.length === 0) return undefined
    return `Refuses with ${told.map(({ code }) => `\`${code}\``).join(', ')}.`
  }

  /** The same response for one that tells something else besides. */
  together({ description, content }: Described): Described {
    return {
      description,
      content: { ...content, 'application/problem+json': { schema: this.#problem } },
    }
  }

  #own({ operation: { refuses = [] } }: DescribedRoute): readonly ProblemType[] {
    return refuses.filter(({ code }) => !this.#frequent.has(code))
  }

  #refer(name: string, common: ProblemType | undefined): Reference {
    const some = this.#told.get(name) ?? new Map<string, ProblemType>()
    this.#told.set(name, common === undefined ? some : some.set(common.code, common))
    return { $ref: `#/components/responses/${name}` }
  }

  #respond(common: readonly ProblemType[]): Described {
    const lines = common.map(({ code, title }) => `- \`${code}\`: ${title.en}`)
    const told = lines.length === 0 ? [OWN] : [SHARED, '', ...lines]
    return this.together({ description: told.join('\n') })
  }
}

const OWN = 'What the operation names.'
const SHARED = 'Where it applies:'

function frequentIn(routes: readonly DescribedRoute[]): ReadonlySet<string> {
  const named = routes.flatMap(({ operation: { refuses = [] } }) => refuses)
  const byCode = Map.groupBy(named, ({ code }) => code)
  return new Set([...byCode].flatMap(([code, all]) => (all.length > FREQUENT ? [code] : [])))
}
