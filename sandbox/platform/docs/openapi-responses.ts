import type { ProblemType } from '../../kernel/problem.ts'
import { AUTHORITIES } from '../../kernel/source.ts'
import type { DescribedRoute } from './described-routes.ts'
import type { JsonSchemas } from './json-schema.ts'
import { refusalsOf } from './openapi-refusals.ts'

const PROBLEM = { $ref: '#/components/schemas/Problem' }

const GRADE = { enum: AUTHORITIES, description: 'How far it can be trusted.' } as const

const CITATION = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'Resolves at /v1/reference/sources/{id}.' },
    instrument: { type: 'string' },
    section: { type: 'string' },
    authority: GRADE,
  },
  required: ['id', 'instrument', 'authority'],
} as const

const FINDING = {
  type: 'object',
  properties: {
    pointer: { type: 'string', examples: ['#/invoices/0/lines/1/quantity'] },
    code: { type: 'string' },
    detail: { type: 'string' },
    remedy: { type: 'string' },
    grade: { ...GRADE, description: 'The worse of those of the source and of the list.' },
    source: CITATION,
    list: { ...CITATION, description: 'Of the list in which the rule looks.' },
  },
  required: ['pointer', 'code', 'detail', 'remedy', 'grade', 'source'],
} as const

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
      items: FINDING,
    },
    warnings: {
      type: 'array',
      description: 'What is doubtful besides, and refuses nothing.',
      items: FINDING,
    },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'remedy'],
} as const

interface Described {
  readonly description: string
  readonly content?: Readonly<Record<string, object>>
}

/** What the operation itself answers and its refusals, by status; one status can be either. */
export function responsesOf(route: DescribedRoute, schemas: JsonSchemas): object {
  const responses: Record<string, Described> = refusalsByStatus(refusalsOf(route))
  for (const [status, answer] of Object.entries(route.operation.answers)) {
    const { description, schema, mediaType = 'application/json' } = answer
    const made = schema && schemas.of(schema, `${route.operation.id}Answer${status}`)
    const own = { description, ...(made && { content: { [mediaType]: { schema: made } } }) }
    responses[status] = both(own, responses[status])
  }
  return responses
}

function both(one: Described, other: Described | undefined): Described {
  if (other === undefined) return one
  return {
    description: `${one.description}\n\n${other.description}`,
    content: { ...one.content, ...other.content },
  }
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

function refusalsByStatus(refusals: readonly ProblemType[]): Record<string, Described> {
  const byStatus = Map.groupBy(refusals, ({ status }) => String(status))
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, refusalResponse(some)]))
}

function refusalResponse(refusals: readonly ProblemType[]): Described {
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
