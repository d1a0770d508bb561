import { toJsonSchema } from '@valibot/to-json-schema'
import type { Schema } from '../http/index.ts'

/** A JSON Schema or a part of one, as it stands in the document. */
export interface JsonSchema {
  readonly [key: string]: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

/** Turns the schemas that validate into JSON Schema; what refers to itself becomes a component. */
export class JsonSchemas {
  readonly components: Record<string, JsonSchema> = {}

  /**
   * The shape on the wire. Rules that JSON Schema cannot say, such as check digits, are in the
   * descriptions.
   *
   * @param name begins the names of components that only this schema has
   */
  of(schema: Schema, name: string): JsonSchema {
    const {
      $schema: _draft,
      $defs,
      ...rest
    } = toJsonSchema(schema, {
      typeMode: 'input',
      errorMode: 'ignore',
      target: 'draft-2020-12',
    })
    for (const [key, definition] of Object.entries($defs ?? {})) {
      this.components[`${name}${key}`] = asSchema(moved(definition, name))
    }
    return asSchema(moved(rest, name))
  }
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

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
