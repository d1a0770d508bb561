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

/** Told of each operation, as clients handle them apart; others only where they are its own. */
const ALWAYS_TOLD = [401, 422]
/** What any request can meet; told of operations that have nothing else to refuse. */
const OF_ANY_REQUEST = 400
const ANY_OTHER = 'AnyOther'

/** The refusals of all operations: by status a component, that tells what befalls operations of any kind. */
export class RefusalResponses {
  readonly #problem: JsonSchema
  /** By name of the component, then by code. */
  readonly #told = new Map<string, Map<string, ProblemType>>()

  /** @param problem the schema of every refusal */
  constructor(problem: JsonSchema) {
    this.#problem = problem
  }

  get components(): Readonly<Record<string, Described>> {
    return Object.fromEntries(
      [...this.#told].map(([name, some]) => [name, this.#respond([...some.values()])]),
    )
  }

  /** References to the components, for each status that the operation can answer. */
  of(route: DescribedRoute): Record<string, Reference> {
    const own = new Set(route.operation.refuses)
    const statuses = toldStatuses(route)
    const told: Record<string, Reference> = {}
    for (const refusal of refusalsOf(route)) {
      const { status } = refusal
      const isTold = statuses.has(status)
      const name = isTold ? String(status) : ANY_OTHER
      told[isTold ? String(status) : 'default'] = this.#refer(
        name,
        own.has(refusal) ? undefined : refusal,
      )
    }
    return told
  }

  /** The same response for one that tells something else besides. */
  together({ description, content }: Described): Described {
    return {
      description,
      content: { ...content, 'application/problem+json': { schema: this.#problem } },
    }
  }

  #refer(name: string, common: ProblemType | undefined): Reference {
    const some = this.#told.get(name) ?? new Map<string, ProblemType>()
    this.#told.set(name, common === undefined ? some : some.set(common.code, common))
    return { $ref: `#/components/responses/${name}` }
  }

  #respond(common: readonly ProblemType[]): Described {
    const lines = common.map(({ code, title }) => `- \`${code}\`: ${title.en}`)
    return this.together({
      description: ['What the operation names, and where it applies:', '', ...lines].join('\n'),
    })
  }
}

function toldStatuses(route: DescribedRoute): ReadonlySet<number> {
  const own = route.operation.refuses?.map(({ status }) => status) ?? []
  const always = refusalsOf(route).flatMap(({ status }) =>
    ALWAYS_TOLD.includes(status) ? [status] : [],
  )
  const told = [...own, ...always]
  return new Set(told.some((status) => status < 500) ? told : [...told, OF_ANY_REQUEST])
}

/** What the operation itself refuses with, for its description. */
export function ownRefusals({ operation }: DescribedRoute): string | undefined {
  const { refuses = [] } = operation
  if (refuses.length === 0) return undefined
  return `Refuses with ${refuses.map(({ code }) => `\`${code}\``).join(', ')}.`
}
