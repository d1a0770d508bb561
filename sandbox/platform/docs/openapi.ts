import type { Access, Operation } from '../http/index.ts'
import type { ProblemType } from '../../kernel/problem.ts'
import { describedRoutes, type DescribedRoute, type Routes } from './described-routes.ts'
import { JsonSchemas } from './json-schema.ts'
import { parametersOf, SHARED_PARAMETERS } from './openapi-parameters.ts'
import { refusalsOf } from './openapi-refusals.ts'
import { exampleOf, PROBLEM_SCHEMA, responsesOf } from './openapi-responses.ts'

export interface Described {
  readonly routes: Routes
  readonly problems: readonly ProblemType[]
  readonly version: string
}

const INTRODUCTION = `A stateful simulation of the Canada Border Services Agency's CARM, for rehearsal and integration tests.

It is not the agency's system: see [/fidelity](/fidelity) for what is implemented, simplified or absent, and [/problems](/problems) for every refusal. The field names are this sandbox's own, after form B3-3 and the CAD; the agency's own schemas are not public.

Amounts are texts with two decimals. Lists are paged by cursor. Every state-changing call that offers an \`Idempotency-Key\` may be repeated safely.

Every path answers \`OPTIONS\` with its methods in \`Allow\`, refuses any other with 405 (\`method-not-allowed\`) and, where it answers \`GET\`, answers \`HEAD\` with the headers alone.`

const SECURITY_SCHEMES = {
  client: {
    type: 'oauth2',
    description: 'Software: client credentials (RFC 6749, section 4.4).',
    flows: {
      clientCredentials: {
        tokenUrl: '/oauth2/token',
        scopes: { edit: 'Read and write', view: 'Read only' },
      },
    },
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of POST /oauth2/token or of a sign-in, or the administrator’s token.',
  },
} as const

/** The OpenAPI 3.1 description of every route that carries an operation; same routes, same text. */
export function openApiOf({ routes, problems, version }: Described): object {
  const described = describedRoutes(routes)
  const schemas = new JsonSchemas()
  const paths = pathsOf(described, schemas)
  const tags = [...new Set(described.map(({ operation }) => operation.tag))]
  return {
    openapi: '3.1.0',
    info: {
      title: 'CES Sandbox / Bac à sable des SEC',
      version,
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      { url: '/', description: 'The workspace of the credential, else the default one' },
      {
        url: '/w/{workspace}',
        description: 'The workspace that the path names',
        variables: { workspace: { default: 'default' } },
      },
    ],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA, ...schemas.components },
      parameters: SHARED_PARAMETERS,
      examples: Object.fromEntries(examples(described, problems)),
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

function pathsOf(
  described: readonly DescribedRoute[],
  schemas: JsonSchemas,
): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of described) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, schemas) }
  }
  return paths
}

function operationOf(route: DescribedRoute, schemas: JsonSchemas): object {
  const { id, summary, description, tag, access } = route.operation
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    security: securityOf(access),
    parameters: parametersOf(route, schemas),
    ...requestBodyOf(route.operation, schemas),
    responses: responsesOf(route, schemas),
  }
}

function requestBodyOf({ id, body, form }: Operation, schemas: JsonSchemas): object {
  const schema = body ?? form
  if (schema === undefined) return {}
  const mediaType = body === undefined ? 'application/x-www-form-urlencoded' : 'application/json'
  return {
    requestBody: {
      required: true,
      content: { [mediaType]: { schema: schemas.of(schema, `${id}Body`) } },
    },
  }
}

function securityOf(access: Access): readonly object[] {
  if (access === 'anyone') return []
  return access.includes('software') ? [{ client: [] }, { bearer: [] }] : [{ bearer: [] }]
}

/** Of every problem that is in the catalogue or that an operation names. */
function examples(described: readonly DescribedRoute[], problems: readonly ProblemType[]) {
  const named = described.flatMap(refusalsOf)
  return [...problems, ...named].map((problem) => [problem.code, exampleOf(problem)] as const)
}
