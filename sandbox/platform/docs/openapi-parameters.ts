import { isDeepStrictEqual } from 'node:util'
import type { DescribedRoute } from './described-routes.ts'
import type { JsonSchemas } from './json-schema.ts'
import type { JsonSchema } from './named-schemas.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: unknown
  readonly schema: JsonSchema
}

const PREFER: Parameter = {
  name: 'Prefer',
  in: 'header',
  description:
    'respond-async: answer 202 at once, with the address that tells how far it is. Otherwise the ' +
    'answer waits until it is done.',
  schema: { type: 'string', enum: ['respond-async'] },
}
const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    '1 to 128 visible ASCII characters, such as a UUID. A repetition with the same key and body ' +
    'answers what the first one answered and changes nothing. The answer is kept for 30 days of the ' +
    'workspace’s clock, unless its settings say otherwise (idempotencyRetentionDays); a repetition after ' +
    'that is carried out anew.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
}

/** The parameters of all operations, each told once as a component. */
export class Parameters {
  readonly components: Record<string, Parameter> = {}
  readonly #schemas: JsonSchemas

  constructor(schemas: JsonSchemas) {
    this.#schemas = schemas
  }

  /** Path, query and header parameters of the operation: references to the components. */
  of(route: DescribedRoute): readonly object[] {
    return [
      ...this.#inPath(route),
      ...this.#inQuery(route),
      ...(route.operation.mayRespondAsync === true ? [PREFER] : []),
      ...(route.repeatable ? [IDEMPOTENCY_KEY] : []),
    ].map((parameter) => this.#refer(parameter, route.operation.id))
  }

  #inPath({ path, operation }: DescribedRoute): readonly Parameter[] {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const shape = operation.path && this.#schemas.shapeOf(operation.path, `${operation.id}Path`)
    return names.map((name) => ({
      ...parameter('path', name, shape?.properties?.[name] ?? { type: 'string' }),
      required: true,
    }))
  }

  #inQuery({ operation }: DescribedRoute): readonly Parameter[] {
    if (operation.query === undefined) return []
    const shape = this.#schemas.shapeOf(operation.query, `${operation.id}Query`)
    return Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
      ...parameter('query', name, schema),
      ...(shape.required?.includes(name) === true && { required: true }),
    }))
  }

  /** By its name, which of others of that name only the first bears. */
  #refer(made: Parameter, operation: string): object {
    const stem = made.name.replace(/[^\w-]/g, '')
    const names = [stem, `${stem}.${made.in}`, `${stem}.${operation}`]
    const name = names.find((each) => isDeepStrictEqual((this.components[each] ??= made), made))
    if (name === undefined) throw new Error(`two parameters of ${operation} are one: ${made.name}`)
    return { $ref: `#/components/parameters/${name}` }
  }
}

function parameter(place: 'path' | 'query', name: string, schema: JsonSchema): Parameter {
  const { description, ...rest } = schema
  return { name, in: place, ...(description !== undefined && { description }), schema: rest }
}
