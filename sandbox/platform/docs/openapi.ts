import type { Examples } from '../../kernel/story.ts'
import type { Access, Operation } from '../http/index.ts'
import { describedRoutes, type DescribedRoute, type Routes } from './described-routes.ts'
import { JsonSchemas } from './json-schema.ts'
import { RecordedAnswers } from './openapi-examples.ts'
import { Parameters } from './openapi-parameters.ts'
import { responsesOf, type Shared } from './openapi-responses.ts'
import { tagOf } from './openapi-tags.ts'
import { problemSchema } from './problem-schema.ts'
import { RefusalResponses } from './refusal-responses.ts'

export interface Described {
  readonly routes: Routes
  readonly version: string
  /** Where the sandbox is reached, such as `http://127.0.0.1:8080`. */
  readonly origin: string
  /** What was recorded of the operations. */
  readonly examples: Examples
}

const INTRODUCTION = `A stateful simulation of the Canada Border Services Agency's CARM, for rehearsal and integration tests.

It is not the agency's system: see [/fidelity](/fidelity) for what is implemented, simplified or absent, and [/problems](/problems) for every refusal. The field names are this sandbox's own, after form B3-3 and the CAD; the agency's own schemas are not public.

Amounts are texts with two decimals. Lists are paged by cursor. \`Accept-Language\` chooses English or French for the texts of refusals; this description is in English. Every state-changing call that offers an \`Idempotency-Key\` may be repeated safely.

Any operation can also answer a status of 500 or more, with a problem as all refusals: \`internal-error\`, \`storage-unavailable\`, \`memory-full\`, \`api-unavailable\`.

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
export function openApiOf({ routes, version, origin, examples }: Described): object {
  const described = describedRoutes(routes)
  const schemas = new JsonSchemas()
  const refusals = new RefusalResponses(schemas.of(problemSchema, 'Problem'), described)
  const parameters = new Parameters(schemas)
  const recorded = new RecordedAnswers(examples)
  const paths = pathsOf(described, { schemas, refusals, parameters, recorded })
  const tags = [...new Set(described.map(({ operation }) => operation.tag))]
  return {
    openapi: '3.1.0',
    info: {
      title: 'CES Sandbox',
      version,
      description: INTRODUCTION,
      contact: { name: 'The maintainers of CES Sandbox' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      { url: origin, description: 'The workspace of the credential, else the default one' },
      {
        url: `${origin}/w/{workspace}`,
        description: 'The workspace that the path names',
        variables: { workspace: { default: 'default' } },
      },
    ],
    security: SECURITY,
    tags: tags.map(tagOf),
    paths,
    components: {
      schemas: recorded.givenTo(schemas.components),
      responses: refusals.components,
      parameters: parameters.components,
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

function pathsOf(
  described: readonly DescribedRoute[],
  shared: Shared,
): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of described) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, shared) }
  }
  return paths
}

function operationOf(route: DescribedRoute, shared: Shared): object {
  const { parameters, refusals } = shared
  const { id, summary, description, tag, access } = route.operation
  const told = [description, refusals.wordsOf(route)].filter((text) => text !== undefined)
  return {
    operationId: id,
    summary,
    ...(told.length > 0 && { description: told.join('\n\n') }),
    tags: [tag],
    ...securityOf(access),
    ...parametersOf(parameters.of(route)),
    ...requestBodyOf(route.operation, shared),
    responses: responsesOf(route, shared),
  }
}

function parametersOf(parameters: readonly object[]): object {
  return parameters.length === 0 ? {} : { parameters }
}

function requestBodyOf({ id, body, form }: Operation, { schemas, recorded }: Shared): object {
  const schema = body ?? form
  if (schema === undefined) return {}
  const mediaType = body === undefined ? 'application/x-www-form-urlencoded' : 'application/json'
  return {
    requestBody: {
      required: true,
      content: {
        [mediaType]: { schema: schemas.of(schema, `${id}Body`), ...recorded.requestsOf(id) },
      },
    },
  }
}

/** Of most operations; the others tell their own. */
const SECURITY = [{ bearer: [] }]
const OF_SOFTWARE = [{ client: [] }, ...SECURITY]

function securityOf(access: Access): object {
  if (access === 'anyone') return { security: [] }
  return access.includes('software') ? { security: OF_SOFTWARE } : {}
}
