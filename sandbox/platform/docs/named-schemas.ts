import { isDeepStrictEqual } from 'node:util'

/** A JSON Schema or a part of one, as it stands in the document. */
export interface JsonSchema {
  readonly [key: string]: unknown
  readonly title?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

const COMPONENTS = '#/components/schemas/'

/** The part of a schema that is for people. */
export interface Worded {
  readonly title?: unknown
  readonly description?: unknown
  readonly examples?: unknown
}

/** Where a schema keeps the words that are its own; not part of the document. */
export const BASE_WORDS = '~words'

/** Their values are data, in which a "title" names no shape. */
const OF_DATA = ['examples', 'default', 'const', 'enum', BASE_WORDS]

/** Shapes that have a name, each told once. */
export class NamedSchemas {
  readonly components: Record<string, JsonSchema> = {}

  /** Keeps a component, its named parts apart. */
  add(name: string, definition: unknown): void {
    this.components[name] = asSchema(this.#partsTaken(asSchema(definition)))
  }

  /**
   * The schema with a reference in place of every shape that has a name. What a use of it describes in
   * words of its own stays with the use.
   *
   * @throws Error when two different shapes have one name
   */
  take(part: unknown): JsonSchema {
    const { title, ...told } = asSchema(this.#partsTaken(part))
    if (title === undefined) return told
    const { shape, words, base, fallback } = takenApart(told)
    const known = (this.components[title] ??= { ...shape, ...base })
    if (!isDeepStrictEqual(takenApart(known).shape, shape)) {
      throw new Error(`two different shapes are called ${title}`)
    }
    return { $ref: COMPONENTS + title, ...otherThan(base, words), ...fallback }
  }

  /** What the reference leads to; anything else as it stands. */
  follow(schema: JsonSchema): JsonSchema {
    const { $ref } = schema
    if (typeof $ref !== 'string') return schema
    const { [$ref.slice(COMPONENTS.length)]: found } = this.components
    return found ?? schema
  }

  #partsTaken(part: unknown): unknown {
    if (Array.isArray(part)) return part.map((each) => this.#partTaken(each))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([key, value]: [string, unknown]) => [
        key,
        OF_DATA.includes(key) ? value : this.#partTaken(value),
      ]),
    )
  }

  #partTaken(part: unknown): unknown {
    const isNamed = typeof part === 'object' && part !== null && hasTitle(part)
    return isNamed ? this.take(part) : this.#partsTaken(part)
  }
}

function hasTitle(part: object): boolean {
  return 'title' in part && typeof part.title === 'string'
}

/** The words about a shape, which are no part of it. */
export function wordsOf({ description, examples }: Worded): JsonSchema {
  return {
    ...(description !== undefined && { description }),
    ...(examples !== undefined && { examples }),
  }
}

function takenApart(told: JsonSchema) {
  const { description: _, examples: __, default: absent, [BASE_WORDS]: base, ...shape } = told
  const fallback = absent === undefined ? {} : { default: absent }
  return { shape, words: wordsOf(told), base: asSchema(base), fallback }
}

function otherThan(base: JsonSchema, words: JsonSchema): object {
  return Object.fromEntries(
    Object.entries(words).filter(([key, value]) => !isDeepStrictEqual(base[key], value)),
  )
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
