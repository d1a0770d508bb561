import type { DescribedRoute } from './described-routes.ts'
import type { JsonSchemas } from './json-schema.ts'
import type { Parameters } from './openapi-parameters.ts'
import { refusalsOf } from './openapi-refusals.ts'
import type { RefusalResponses } from './refusal-responses.ts'

/** What is told once and referred to. */
export interface Shared {
  readonly schemas: JsonSchemas
  readonly refusals: RefusalResponses
  readonly parameters: Parameters
}

/** What the operation itself answers and its refusals, by status; one status can be either. */
export function responsesOf(route: DescribedRoute, { schemas, refusals }: Shared): object {
  const codes = new Set(refusalsOf(route).map(({ status }) => String(status)))
  const responses: Record<string, object> = refusals.of(route)
  for (const [status, answer] of Object.entries(route.operation.answers)) {
    const { description, schema, mediaType = 'application/json' } = answer
    const made = schema && schemas.of(schema, `${route.operation.id}Answer${status}`)
    const own = { description, ...(made && { content: { [mediaType]: { schema: made } } }) }
    responses[status] = codes.has(status) ? refusals.together(own) : own
  }
  return responses
}
