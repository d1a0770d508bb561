import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { API_HEADERS, described, NOT_FOUND, STORAGE_UNAVAILABLE, type Env } from '../http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Catalogue } from '../slice/index.ts'
import { assetRoutes } from './assets.ts'
import { chosenLanguage } from './chosen-language.ts'
import type { Routes } from './described-routes.ts'
import type { Page } from './page.ts'
import type { MadeDocument } from './reference/made-document.ts'
import { respondPage } from './respond.ts'
import { VERSION } from './version.ts'

/** All that the pages are made from. */
export interface Registry extends Pick<
  Catalogue,
  'problems' | 'findings' | 'provocations' | 'fidelity' | 'sources' | 'lists'
> {
  /** Read at the first request, when every route is registered. */
  readonly app: { readonly routes: Routes }
  /**
   * How many workspaces are in memory.
   *
   * @throws StorageUnavailable when one of them can no longer store
   */
  readonly checkWorkspaces: () => Promise<number>
}

/** Loaded when somebody first reads: a server that only works should start without its books. */
const documents = () => import('./documents.ts')

/** The documentation, made from the same data that the operations are made from. */
export function docsRoutes(registry: Registry): Hono<Env> {
  const documentOf = keptDocument(registry)
  const reference = referenceEndpoint(registry, documentOf)
  return new Hono<Env>()
    .get('/', async (context) =>
      page((await documents()).homePage(chosenLanguage(context), originOf(context))),
    )
    .get('/healthz', healthEndpoint(registry))
    .get('/openapi.json', openApiEndpoint(documentOf))
    .get('/docs', reference)
    .get('/docs/:operation', reference)
    .get('/problems', problemsEndpoint(registry))
    .get('/problems/:code', problemEndpoint(registry))
    .get('/fidelity', async (context) => {
      const { fidelityPage, gradeRows } = await documents()
      const told = { capabilities: await registry.fidelity(), grades: gradeRows(registry) }
      return asksForJson(context) ? jsonOf(told) : page(fidelityPage(told, chosenLanguage(context)))
    })
    .get('/activity', async (context) =>
      page((await documents()).activityPage(chosenLanguage(context))),
    )
    .route('/', assetRoutes)
}

type DocumentOf = (origin: string) => Promise<MadeDocument>

/** The one document of all who ask by the same name of the server, made when it is first read. */
function keptDocument({ app }: Registry): DocumentOf {
  let made: MadeDocument | undefined
  return async (origin) => {
    const { makeDocument } = await documents()
    if (made?.origin !== origin) made = makeDocument(app.routes, origin)
    return made
  }
}

function referenceEndpoint({ problems, findings }: Registry, documentOf: DocumentOf) {
  const codes = new Set([...problems, ...findings].map(({ code }) => code))
  return async (context: Context<Env>): Promise<Response> => {
    const { operationPage, referencePage } = await documents()
    const { description } = await documentOf(originOf(context))
    const book = { description, codes, language: chosenLanguage(context) }
    const id = context.req.param('operation')
    return page(id === undefined ? referencePage(book) : operationPage(id, book))
  }
}

function problemsEndpoint(registry: Registry) {
  return async (context: Context<Env>): Promise<Response> => {
    const { problemsOf, problemsPage } = await documents()
    if (!asksForJson(context)) return page(problemsPage(registry, chosenLanguage(context)))
    return jsonOf(problemsOf({ ...registry, provocations: await registry.provocations() }))
  }
}

function problemEndpoint(registry: Registry) {
  return async (context: Context<Env>): Promise<Response> => {
    const { problemPage, problemOf } = await documents()
    const told = { ...registry, provocations: await registry.provocations() }
    const code = context.req.param('code') ?? ''
    if (!asksForJson(context)) return page(problemPage(told, code, chosenLanguage(context)))
    const found = problemOf(told, code)
    if (found === undefined) throw new Refusal(NOT_FOUND)
    return jsonOf(found)
  }
}

function jsonOf(told: object): Response {
  return Response.json(told, { headers: { ...API_HEADERS, vary: 'accept' } })
}

/** @throws Refusal NOT_FOUND */
function page(made: Page | undefined): Response {
  if (made === undefined) throw new Refusal(NOT_FOUND)
  return respondPage(made)
}

function healthEndpoint({ checkWorkspaces }: Registry) {
  return described(
    {
      id: 'getHealth',
      summary: 'Whether the server answers and can store',
      tag: 'Service',
      access: 'anyone',
      needsNoWorkspace: true,
      answers: {
        200: {
          description: 'It does; 503 when an open workspace can no longer store',
          schema: v.object({
            status: v.literal('ok'),
            version: v.string(),
            openWorkspaces: v.number(),
          }),
        },
      },
      refuses: [STORAGE_UNAVAILABLE],
    },
    async () =>
      Response.json(
        { status: 'ok', version: VERSION, openWorkspaces: await checkWorkspaces() },
        { headers: API_HEADERS },
      ),
  )
}

function openApiEndpoint(documentOf: DocumentOf) {
  return described(
    {
      id: 'getOpenApi',
      summary: 'This description (OpenAPI 3.1)',
      description:
        'In English alone; the refusals that it names are explained in both languages at /problems.',
      tag: 'Service',
      access: 'anyone',
      needsNoWorkspace: true,
      answers: {
        200: { description: 'The document', schema: v.record(v.string(), v.unknown()) },
      },
    },
    async (context) => {
      const { text } = await documentOf(originOf(context))
      const headers = {
        'content-type': 'application/json',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      }
      return new Response(text, { headers })
    },
  )
}

function originOf(context: Context<Env>): string {
  return new URL(context.req.url).origin
}

function asksForJson(context: Context<Env>): boolean {
  const accept = context.req.header('accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}
