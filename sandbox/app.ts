import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'
import { recordExchanges, type ExchangeRecord } from './platform/exchanges/index.ts'
import {
  allowOrigins,
  answerUnmatched,
  asRefusal,
  isHangUp,
  limitBody,
  problemResponse,
  RememberingRouter,
  requireReadableAddress,
  type App,
  type Connection,
  type Env,
  type Gate,
} from './platform/http/index.ts'
import { wallIds } from './kernel/ids.ts'
import { catalogueOf, commandsOf, type Slice } from './platform/slice/index.ts'
import type { OnFailure, Workspaces } from './platform/workspaces/index.ts'

/** A declaration of a thousand lines is about half of this. */
const LARGEST_BODY = 1024 * 1024

export interface AppOptions {
  readonly slices: readonly Slice[]
  readonly workspaces: Workspaces
  readonly gate: Gate
  readonly record: ExchangeRecord
  readonly onFailure: OnFailure
  /** Of which pages a browser may read the answers: loopback origins; none unless named. */
  readonly corsOrigins?: readonly string[] | undefined
}

/** The whole surface: `/v1` is the simulated one, `/_sandbox` the control surface. */
export function makeApp(options: AppOptions): App {
  const { slices, workspaces, gate, record, onFailure, corsOrigins = [] } = options
  const app: App = new Hono<Env>({ getPath: pathWithinWorkspace, router: new RememberingRouter() })
  app.use(recordExchanges({ record, workspaces }))
  if (corsOrigins.length > 0) app.use(allowOrigins(corsOrigins))
  const limit = limitBody(LARGEST_BODY)
  app.use((context, next) => {
    context.set('requestId', wallIds.requestId())
    context.set('gate', gate)
    requireLetIn(context.env)
    requireReadableAddress(context.req.url)
    const name = workspaceInPath(context.req.url)
    if (name !== undefined) context.set('workspaceName', name)
    return limit(context, next)
  })
  const assembly = { app, workspaces, record, catalogue: catalogueOf(slices) }
  for (const { routes } of slices) if (routes !== undefined) app.route('/', routes(assembly))
  commandsOf(app)
  app.notFound((context) => answerUnmatched(context, app))
  app.onError((error, context) => {
    const refusal = asRefusal(error)
    if (refusal.problem.status === 500 && !isHangUp(error)) {
      onFailure(error, `request ${context.get('requestId')}`)
    }
    return problemResponse(context, refusal)
  })
  return app
}

/** Calls within the process come over no connection. */
function requireLetIn(connection: Connection | undefined): void {
  if (connection?.refusal !== undefined) throw connection.refusal
}

const WORKSPACE_PATH = /^[^/]*\/\/[^/]+\/w\/([a-z0-9-]{1,40})(?=\/|$|\?)/

/** The workspace that the base path `/w/{workspace}` names. */
function workspaceInPath(url: string): string | undefined {
  return url.includes('/w/') ? WORKSPACE_PATH.exec(url)?.[1] : undefined
}

/** What routes are matched against: the path without its workspace. */
function pathWithinWorkspace(request: Request): string {
  const path = getPath(request)
  const name = workspaceInPath(request.url)
  return name === undefined ? path : path.slice(`/w/${name}`.length) || '/'
}
