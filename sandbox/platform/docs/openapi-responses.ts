import type { DescribedRoute } from './described-routes.ts'
import type { JsonSchemas } from './json-schema.ts'
import type { RecordedAnswers } from './openapi-examples.ts'
import type { Parameters } from './openapi-parameters.ts'
import { refusalsOf } from './openapi-refusals.ts'
import type { RefusalResponses } from './refusal-responses.ts'

/** What is told once and referred to. */
export interface Shared {
  readonly schemas: JsonSchemas
  readonly refusals: RefusalResponses
  readonly parameters: Parameters
  readonly recorded: RecordedAnswers
}

/** What the operation itself answers and its refusals, by status; one status can be either. */
export function responsesOf(
  route: DescribedRoute,
  { schemas, refusals, recorded }: Shared,
): object {
  const codes = new Set(refusalsOf(route).map(({ status }) => String(status)))
  const responses: Record<string, object> = refusals.of(route)
  for (const [status, answer] of Object.entries(route.operation.answers)) {
    const { description, schema, mediaType = 'application/json' } = answer
    const made = schema && schemas.of(schema, `${route.operation.id}Answer${status}`)
    const told = made && { schema: made, ...recorded.answerOf(route.operation.id, status, made) }
    const own = { description, ...(told && { content: { [mediaType]: told } }) }
    responses[status] = codes.has(status) ? refusals.together(own) : own
  }
  return responses
}
