import { isDeepStrictEqual } from 'node:util'
import { toJsonSchema } from '@valibot/to-json-schema'
import { fields, type Schema } from '../http/index.ts'
import { BASE_WORDS, NamedSchemas, wordsOf, type JsonSchema, type Worded } from './named-schemas.ts'

/** What metadata says, also for a rule from which JSON Schema cannot be made. */
const KEYWORDS = [
  'title',
  'description',
  'examples',
  'format',
  'pattern',
  'enum',
  'properties',
  'additionalProperties',
]

/** Turns the schemas that validate into JSON Schema; what has a name becomes a component. */
export class JsonSchemas {
  readonly #named = new NamedSchemas()

  constructor() {
    // Before all others, whose uses of them have more to say.
    for (const field of Object.values(fields)) if ('kind' in field) this.of(field, '')
  }

  get components(): Readonly<Record<string, JsonSchema>> {
    return this.#named.components
  }

  /**
   * The shape on the wire. Rules that JSON Schema cannot say, such as check digits, are in the
   * descriptions.
   *
   * @param name begins the names of components that refer to themselves and have no name
   */
  of(schema: Schema, name: string): JsonSchema {
    const { $schema: _draft, $defs, ...rest } = converted(schema)
    for (const [key, definition] of Object.entries($defs ?? {})) {
      this.#named.add(`${name}${key}`, moved(definition, name))
    }
    return this.#named.take(moved(rest, name))
  }

  /** The shape itself, where of a component only the parts are wanted. */
  shapeOf(schema: Schema, name: string): JsonSchema {
    return this.#named.follow(this.of(schema, name))
  }
}

function converted(schema: Schema) {
  return toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-2020-12',
    // A name is a text in JSON, so that only its limits are told.
    overrideSchema: ({ jsonSchema }) => {
      const { propertyNames, ...told } = jsonSchema
      return isAnyText(propertyNames) ? told : jsonSchema
    },
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type === 'metadata' && 'metadata' in valibotAction) {
        const { form: _ours, ...told } = { form: undefined, ...jsonSchema }
        return titled({ ...told, ...keywordsOf(valibotAction.metadata) })
      }
      if (valibotAction.type !== 'title' || !('title' in valibotAction)) return undefined
      return titled({ ...jsonSchema, title: String(valibotAction.title) })
    },
  })
}

function isAnyText(names: unknown): boolean {
  return isDeepStrictEqual(names, { type: 'string' })
}

/** Once it has a name, with the words that are the shape's own; later ones are those of a use. */
function titled<Titled extends Worded>(schema: Titled): Titled {
  if (schema.title === undefined || BASE_WORDS in schema) return schema
  return { ...schema, [BASE_WORDS]: wordsOf(schema) }
}

function keywordsOf(metadata: unknown): object {
  if (typeof metadata !== 'object' || metadata === null) return {}
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => KEYWORDS.includes(key)))
}

/** The same with every reference into the schema's own definitions pointed at the components. */
function moved(part: unknown, name: string): unknown {
  if (Array.isArray(part)) return part.map((each) => moved(each, name))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', `#/components/schemas/${name}`)
        : moved(value, name),
    ]),
  )
}
