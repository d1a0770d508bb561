import type { DescribedRoute } from './described-routes.ts'
import type { JsonSchema, JsonSchemas } from './json-schema.ts'

export const SHARED_PARAMETERS = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'English or French, for every text of a refusal.',
    schema: { type: 'string', examples: ['en-CA', 'fr-CA'] },
  },
  Prefer: {
    name: 'Prefer',
    in: 'header',
    description:
      'respond-async: answer 202 at once, with the address that tells how far it is. Otherwise the ' +
      'answer waits until it is done.',
    schema: { type: 'string', examples: ['respond-async'] },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      '1 to 128 visible ASCII characters, such as a UUID. A repetition with the same key and body ' +
      'answers what the first one answered and changes nothing. The answer is kept for 30 days of the ' +
      'workspace’s clock, unless its settings say otherwise (idempotencyRetentionDays); a repetition after ' +
      'that is carried out anew.',
    schema: { type: 'string', minLength: 1, maxLength: 128 },
  },
} as const

/** Path, query and header parameters of the operation. */
export function parametersOf(route: DescribedRoute, schemas: JsonSchemas): readonly object[] {
  return [
    ...pathParameters(route, schemas),
    ...queryParameters(route, schemas),
    ...(route.operation.mayRespondAsync === true ? [shared('Prefer')] : []),
    ...(route.repeatable ? [shared('IdempotencyKey')] : []),
    shared('AcceptLanguage'),
  ]
}

function pathParameters({ path, operation }: DescribedRoute, schemas: JsonSchemas) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const properties = operation.path && schemas.of(operation.path, `${operation.id}Path`).properties
  return names.map((name) => parameter('path', name, properties?.[name] ?? { type: 'string' }))
}

function queryParameters({ operation }: DescribedRoute, schemas: JsonSchemas) {
  if (operation.query === undefined) return []
  const { properties = {}, required = [] } = schemas.of(operation.query, `${operation.id}Query`)
  return Object.entries(properties).map(([name, schema]) => ({
    ...parameter('query', name, schema),
    required: required.includes(name),
  }))
}

function parameter(place: 'path' | 'query', name: string, schema: JsonSchema) {
  const { description, ...rest } = schema
  return {
    name,
    in: place,
    required: true,
    ...(description !== undefined && { description }),
    schema: rest,
  }
}

function shared(name: keyof typeof SHARED_PARAMETERS): object {
  return { $ref: `#/components/parameters/${name}` }
}
