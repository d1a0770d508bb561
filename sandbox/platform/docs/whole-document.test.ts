import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeApp } from '../../app.ts'
import { slices } from '../../slices.ts'
import { ExchangeRecord } from '../exchanges/index.ts'
import type { Gate } from '../http/index.ts'
import { catalogueOf } from '../slice/index.ts'
import type { Workspaces } from '../workspaces/index.ts'

const untouched = {} as unknown
const { findings, problems, fidelity } = catalogueOf(slices)
const app = makeApp({
  slices,
  workspaces: untouched as Workspaces,
  gate: untouched as Gate,
  record: new ExchangeRecord([]),
  onFailure: (error) => {
    throw error
  },
})

interface Document {
  info: { title: string }
  tags: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    responses: Record<string, { description: string }>
    schemas: Record<string, { properties: Record<string, Typed> }>
  }
}

interface Typed {
  enum?: string[]
  properties?: Record<string, unknown>
}

interface Operation {
  operationId: string
  summary: string
  description?: string
  requestBody?: { content: Record<string, object> }
  responses: Record<string, { content?: Record<string, Content> }>
}

interface Content {
  example?: unknown
  schema: Shape
}

interface Shape {
  $ref?: string
  examples?: unknown[]
  properties?: { items?: { items?: Shape } }
}

/** The same metadata as of the default workspace; what only a failure from within leads to; this document. */
const SHOWN_BY_THEMSELVES = ['getAuthorizationServerOfWorkspace', 'retrySetAsideWork', 'getOpenApi']

const text = await (await app.request('/openapi.json')).text()
const document = JSON.parse(text) as Document
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))

test('describes every route of the API', () => {
  const undescribed = app.routes.filter(
    ({ path, handler, method }) =>
      method !== 'ALL' && /^\/(v1|_sandbox)\//.test(path) && !('operation' in handler),
  )
  expect(undescribed.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

test('gives every operation a name of its own', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.length).toBeGreaterThan(50)
})

test('gives every operation a success that it can answer', () => {
  const without = operations.filter(
    ({ responses }) => !Object.keys(responses).some((status) => status.startsWith('2')),
  )
  expect(without.map(({ operationId }) => operationId)).toEqual([])
})

test('leads every reference to something', () => {
  const targets = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!))
  expect([...targets].filter((target) => resolve(target) === undefined)).toEqual([])
})

test('lets every problem that an operation names be looked up', async () => {
  const known = new Set(problems.map(({ code }) => code))
  const told = operations.flatMap(({ description = '' }) => description.split('\n\n').at(-1) ?? '')
  const named = [...told, ...Object.values(document.components.responses).map(linesOf)].flatMap(
    (words) =>
      [...words.matchAll(/(?:^- |Refuses with |, )`([a-z0-9-]+)`/gm)].map(([, code]) => code!),
  )
  expect(new Set(named).size).toBeGreaterThan(100)
  expect([...new Set(named)].filter((code) => !known.has(code))).toEqual([])
})

test('is small, and its title and the names of its parts are plain ASCII', () => {
  expect(new TextEncoder().encode(text).byteLength).toBeLessThan(200 * 1024)
  expect(document.info.title).toMatch(/^[ -~]+$/)
  const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!)
  expect(names.filter((name) => !/^#\/components\/\w+\/[\w.-]+$/.test(name))).toEqual([])
})

test('tells of every operation and of every tag in more than a title', () => {
  expect(operations.filter(({ description }) => description === undefined)).toEqual([])
  expect(document.tags.filter(({ description }) => description === undefined)).toEqual([])
})

test('shows of every body what is sent, and of every answer in JSON what comes back', () => {
  const bodies = operations.flatMap(({ operationId, requestBody }) =>
    Object.values(requestBody?.content ?? {}).map((content) => [operationId, content] as const),
  )
  expect(bodies.length).toBeGreaterThan(35)
  const without = bodies.filter(([, content]) => !('example' in content || 'examples' in content))
  expect(without.map(([operationId]) => operationId)).toEqual([])
  const untold = operations.filter(({ responses }) => {
    const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'))
    const contents = answers.flatMap(([, { content = {} }]) => content['application/json'] ?? [])
    return contents.length > 0 && !contents.some(isShown)
  })
  expect(untold.map(({ operationId }) => operationId)).toEqual(SHOWN_BY_THEMSELVES)
})

test('types what can be set: targets and kinds of faults, switches, policies', () => {
  const { WantedFault, WantedSettings } = document.components.schemas
  expect(WantedFault?.properties['target']?.enum).toEqual(
    expect.arrayContaining(['api', 'exchange-rates']),
  )
  expect(WantedFault?.properties['kind']?.enum).toEqual(expect.arrayContaining(['slow', 'drop']))
  expect(WantedSettings?.properties['switches']?.properties).toEqual({
    CS0015769: { type: 'boolean' },
    CS0016172: { type: 'boolean' },
  })
  expect(WantedSettings?.properties['policies']?.properties?.['missingRate']).toEqual({
    type: 'string',
    enum: ['carry-forward', 'hold', 'reject'],
  })
})

test('has no pattern that only some languages can read', () => {
  const patterns = [...text.matchAll(/"pattern":"((?:[^"\\]|\\.)+)"/g)].map(([, of]) => of!)
  expect(patterns.length).toBeGreaterThan(30)
  expect(patterns.filter((pattern) => /\\[pPu]|\(\?/.test(pattern))).toEqual([])
})

test('gives no code to two different things', () => {
  const codes = [...problems, ...new Set(findings)].map(({ code }) => code)
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})

test('names each capability once and shows it by a file that exists', async () => {
  const capabilities = await fidelity()
  expect(new Set(capabilities.map(({ id }) => id)).size).toBe(capabilities.length)
  const root = `${import.meta.dirname}/../../..`
  const shown = capabilities.flatMap(({ shownBy }) => (shownBy === undefined ? [] : [shownBy]))
  expect(shown.filter((file) => !existsSync(`${root}/${file}`))).toEqual([])
  expect(shown.length).toBeGreaterThan(15)
})

/** By an example of its own, of its shape or, in a page, of its items. */
function isShown({ example, schema }: Content): boolean {
  const shape = found(schema)
  const item = shape.properties?.items?.items
  return (
    example !== undefined ||
    'examples' in shape ||
    (item !== undefined && 'examples' in found(item))
  )
}

function found(shape: Shape): Shape {
  return shape.$ref === undefined ? shape : (resolve(shape.$ref) as Shape)
}

function linesOf({ description }: { description: string }): string {
  return description
}

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document)
}
