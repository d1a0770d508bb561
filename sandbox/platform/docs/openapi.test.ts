import { Hono } from 'hono'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { activityRoutes } from '../activity/index.ts'
import { command, fields, httpProblems, NOT_FOUND, ok, type Env } from '../http/index.ts'
import { identityRoutes } from '../../parties/identity/index.ts'
import { openApiOf } from './openapi.ts'
import { docsRoutes } from './routes.ts'

interface Tree {
  name: string
  parts: Tree[]
}

const tree: v.GenericSchema<Tree> = v.lazy(() =>
  v.object({ name: v.string(), parts: v.array(tree) }),
)

const app = new Hono<Env>()
  .route('/', identityRoutes)
  .route(
    '/',
    activityRoutes({ sightOf: () => Promise.reject(new Error('nobody asks')), facts: {} }),
  )
  .put(
    '/v1/things/:thingId{[0-9]+}/amount',
    command(
      {
        id: 'setAmount',
        summary: 'Set',
        tag: 'Things',
        access: ['software'],
        path: v.object({ thingId: v.pipe(v.string(), v.metadata({ description: 'Which.' })) }),
        query: v.strictObject({ dry: v.optional(v.picklist(['yes', 'no'])), on: v.string() }),
        body: v.strictObject({ amount: fields.amount, note: v.optional(v.string()) }),
        answers: { 200: { description: 'Done', schema: tree } },
        refuses: [NOT_FOUND],
      },
      () => Promise.resolve(ok({})),
    ),
  )
app.route(
  '/',
  docsRoutes({
    app,
    problems: httpProblems,
    findings: [],
    provocations: () => Promise.resolve({}),
    fidelity: () => Promise.resolve([]),
    sources: () => [],
    lists: () => [],
    checkWorkspaces: () => Promise.resolve(0),
  }),
)

interface Response {
  $ref?: string
  description?: string
  content?: Record<string, { schema: unknown }>
}

interface Documented {
  operationId: string
  description?: string
  tags: string[]
  security?: Record<string, string[]>[]
  parameters?: Record<string, unknown>[]
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> }
  responses: Record<string, Response>
}

interface Document {
  openapi: string
  security: Record<string, string[]>[]
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, Record<string, Documented>>
  components: {
    schemas: Record<string, unknown>
    parameters: Record<string, Record<string, unknown>>
    responses: Record<string, Response>
  }
}

const document = (await (await app.request('/openapi.json')).json()) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], ...operation }]) => ({
    path,
    method,
    ...operation,
    parameters: parameters.map((each) => found(each)),
  })),
)
const setAmount = operations.find(({ operationId }) => operationId === 'setAmount')!

test('describes every route that carries an operation, once', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(
    expect.arrayContaining(['issueToken', 'listActivity', 'getHealth', 'getOpenApi', 'signIn']),
  )
  expect(document.openapi).toBe('3.1.0')
})

test('leads every reference to something', () => {
  const targets = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!)
  expect(targets.length).toBeGreaterThan(50)
  expect(targets.filter((target) => resolve(target) === undefined)).toEqual([])
})

test('names every parameter of a path, and no other', () => {
  for (const { path, parameters } of operations) {
    const inPath = parameters.filter((each) => each['in'] === 'path').map(({ name }) => name)
    expect(inPath, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    expect(path).not.toContain(':')
  }
})

test('gives every operation a tag that is listed, a success and a description of each answer', () => {
  const tags = document.tags.map(({ name }) => name)
  for (const { operationId, tags: own, responses } of operations) {
    expect(tags).toEqual(expect.arrayContaining(own))
    expect(
      Object.keys(responses).some((status) => /^2\d\d$/.test(status)),
      operationId,
    ).toBe(true)
    for (const answer of Object.values(responses)) {
      expect(found({ ...answer })).toMatchObject({
        description: expect.stringMatching(/./) as string,
      })
    }
  }
})

test('tells by status what an operation refuses with itself, and the rest with that of all', () => {
  const { responses } = setAmount
  expect(Object.keys(responses)).toEqual(['200', '404', '4XX'])
  expect(responses['404']).toEqual({ $ref: '#/components/responses/404' })
  expect(codesOf(responses['404'])).toEqual([])
  expect(codesOf(responses['4XX'])).toEqual(
    expect.arrayContaining([
      'token-invalid',
      'token-expired',
      'validation-failed',
      'idempotency-key-reused',
      'malformed-json',
      'idempotency-key-invalid',
      'actor-not-allowed',
      'body-too-large',
      'headers-too-large',
      'cursor-invalid',
    ]),
  )
})

test('names in its words what an operation refuses by a rule of its own', () => {
  expect(setAmount.description).toBe('Refuses with `not-found`.')
})

test('tells what one status is in words of a standard and in those of a problem', () => {
  const token = operations.find(({ operationId }) => operationId === 'issueToken')!
  const types = Object.keys(token.responses['400']?.content ?? {})
  expect(types).toEqual(['application/json', 'application/problem+json'])
  expect(token.responses['400']?.description).toContain('RFC 6749')
})

test('tells of no workspace where none is needed', () => {
  const health = operations.find(({ operationId }) => operationId === 'getHealth')!
  expect(Object.keys(health.responses)).toEqual(['200', '503', '4XX'])
})

test('describes the wire form of path, query and body', () => {
  const { parameters, requestBody } = setAmount
  expect(parameters).toEqual([
    {
      name: 'thingId',
      in: 'path',
      required: true,
      description: 'Which.',
      schema: { type: 'string' },
    },
    { name: 'dry', in: 'query', schema: { type: 'string', enum: ['yes', 'no'] } },
    { name: 'on', in: 'query', required: true, schema: { type: 'string' } },
    expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
  ])
  expect(requestBody?.content['application/json']?.schema).toMatchObject({
    type: 'object',
    properties: { amount: { $ref: '#/components/schemas/Amount' }, note: { type: 'string' } },
    required: ['amount'],
    additionalProperties: false,
  })
})

test('describes a body that is a form, which the credentials may be in', () => {
  const { requestBody } = document.paths['/oauth2/token']?.['post'] ?? {}
  expect(Object.keys(requestBody?.content ?? {})).toEqual(['application/x-www-form-urlencoded'])
  const { schema } = requestBody?.content['application/x-www-form-urlencoded'] ?? {}
  expect(found(schema ?? {})).toMatchObject({
    type: 'object',
    properties: {
      grant_type: { const: 'client_credentials' },
      client_id: { type: 'string' },
      client_secret: { type: 'string' },
      scope: { enum: ['edit', 'view'] },
    },
    required: ['grant_type'],
  })
})

test('makes a component of a shape that contains itself', () => {
  const schema = setAmount.responses['200']?.content?.['application/json']?.schema
  expect(JSON.stringify(schema)).toMatch(/#\/components\/schemas\/setAmountAnswer200/)
})

test('says by which credential an operation is called', () => {
  const securityOf = (id: string) =>
    operations.find(({ operationId }) => operationId === id)?.security ?? document.security
  expect(securityOf('setAmount')).toEqual([{ client: [] }, { bearer: [] }])
  expect(securityOf('listAllActivity')).toEqual([{ bearer: [] }])
  expect(document.security).toEqual([{ bearer: [] }])
  expect(securityOf('issueToken')).toEqual([])
})

test('offers the Idempotency-Key only where a repetition is kept', () => {
  const offers = operations
    .filter(({ parameters }) => parameters.some(({ name }) => name === 'Idempotency-Key'))
    .map(({ operationId }) => operationId)
  expect(offers).toContain('setAmount')
  expect(offers).not.toContain('listActivity')
  expect(offers).not.toContain('issueToken')
})

test('describes a stream by its own media type', () => {
  const stream = operations.find(({ operationId }) => operationId === 'followActivity')
  expect(Object.keys(stream?.responses['200']?.content ?? {})).toEqual(['text/event-stream'])
})

test('is the same text for the same routes', () => {
  const make = () =>
    JSON.stringify(
      openApiOf({ routes: app.routes, version: '1', origin: 'http://x', examples: {} }),
    )
  expect(make()).toBe(make())
})

test('names the server by which it was reached, and a workspace of it', () => {
  expect(document.servers.map(({ url }) => url)).toEqual([
    'http://localhost',
    'http://localhost/w/{workspace}',
  ])
})

/** What a reference leads to; anything else as it stands. */
function found(part: Record<string, unknown>): Record<string, unknown> {
  const { $ref } = part
  return typeof $ref === 'string' ? (resolve($ref) as Record<string, unknown>) : part
}

function codesOf(response: Response | undefined): readonly string[] {
  const { description } = found({ ...response })
  return [...String(description).matchAll(/^- `([^`]+)`/gm)].map(([, code]) => code!)
}

function resolve(reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null
          ? (node as Record<string, unknown>)[key]
          : undefined,
      document,
    )
}
