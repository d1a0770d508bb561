import { httpProblems } from '../http/index.ts'
import { gateProblems } from '../identity/index.ts'
import type { ProblemType } from '../kernel/problem.ts'
import { openingProblems } from '../workspaces/index.ts'
import type { DescribedRoute } from './described-routes.ts'
import type { JsonSchemas } from './json-schema.ts'

const PROBLEM = { $ref: '#/components/schemas/Problem' }

/** RFC 9457 with the extensions of this sandbox. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri-reference', examples: ['/problems/validation-failed'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, with the offending value.' },
    instance: { type: 'string', format: 'uri', description: 'The request, as the log names it.' },
    code: { type: 'string', description: 'Stable; the end of "type".' },
    remedy: { type: 'string', description: 'The smallest change that would pass.' },
    errors: {
      type: 'array',
      description: 'Every fault that was found, not only the first.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', examples: ['#/invoices/0/lines/1/quantity'] },
          code: { type: 'string' },
          detail: { type: 'string' },
          remedy: { type: 'string' },
          source: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              instrument: { type: 'string' },
              section: { type: 'string' },
              authority: { enum: ['law', 'notice', 'guide', 'reported', 'assumed'] },
            },
            required: ['id', 'instrument', 'authority'],
          },
        },
        required: ['pointer', 'code', 'detail', 'remedy', 'source'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'remedy'],
} as const

/** The successes of the operation, then its refusals by status. */
export function responsesOf(route: DescribedRoute, schemas: JsonSchemas): object {
  const successes = Object.entries(route.operation.answers).map(([status, answer]) => {
    const { description, schema, mediaType = 'application/json' } = answer
    if (schema === undefined) return [status, { description }] as const
    const made = schemas.of(schema, `${route.operation.id}Answer${status}`)
    return [status, { description, content: { [mediaType]: { schema: made } } }] as const
  })
  return { ...refusalsByStatus(refusalsOf(route)), ...Object.fromEntries(successes) }
}

/** An example of the refusal, with its placeholders as they stand. */
export function exampleOf({ code, status, title, detail, remedy }: ProblemType): object {
  return {
    summary: title.en,
    value: {
      type: `/problems/${code}`,
      title: title.en,
      status,
      detail: detail.en,
      instance: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      code,
      remedy: remedy.en,
    },
  }
}

function refusalsByStatus(refusals: readonly ProblemType[]): Record<string, object> {
  const byStatus = Map.groupBy(refusals, ({ status }) => String(status))
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, refusalResponse(some)]))
}

function refusalResponse(refusals: readonly ProblemType[]): object {
  const links = refusals.map(
    ({ code }) => [code, { $ref: `#/components/examples/${code}` }] as const,
  )
  return {
    description: refusals.map(({ code, title }) => `- \`${code}\`: ${title.en}`).join('\n'),
    content: {
      'application/problem+json': { schema: PROBLEM, examples: Object.fromEntries(links) },
    },
  }
}

/** The operation's own refusals and those that follow from its shape, each once. */
function refusalsOf(route: DescribedRoute): readonly ProblemType[] {
  const { operation } = route
  const own = operation.refuses ?? []
  const entry = [...(operation.access === 'anyone' ? [] : gateProblems), ...openingProblems]
  const codes = new Set(commonCodes(route))
  const common = httpProblems.filter(({ code }) => codes.has(code))
  return [...new Map([...own, ...entry, ...common].map((each) => [each.code, each])).values()]
}

function commonCodes({ method, operation, repeatable }: DescribedRoute): readonly string[] {
  const { body, query, path } = operation
  const reads = body !== undefined || query !== undefined || path !== undefined
  return [
    ...(body === undefined ? [] : ['malformed-json', 'body-too-large', 'unsupported-media-type']),
    ...(reads ? ['validation-failed'] : []),
    ...(isPaged(query) ? ['cursor-invalid'] : []),
    ...(repeatable ? ['idempotency-key-invalid', 'idempotency-key-reused'] : []),
    'workspace-being-deleted',
    ...(method === 'get' ? [] : ['storage-unavailable', 'memory-full']),
  ]
}

/** A list takes the "next" of the page before as "after". */
function isPaged(query: DescribedRoute['operation']['query']): boolean {
  if (query === undefined || !('entries' in query)) return false
  const { entries } = query
  return typeof entries === 'object' && entries !== null && 'after' in entries
}
