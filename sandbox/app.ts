import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'
import { accountsRoutes } from './parties/accounts/index.ts'
import { activityRoutes } from './platform/activity/index.ts'
import { sightOfTheLog } from './parties/authority/index.ts'
import { controlRoutes } from './platform/control/index.ts'
import { declarationRoutes } from './trade/declarations/index.ts'
import { delegationRoutes, findTermsFaults } from './parties/delegation/index.ts'
import { docsRoutes } from './platform/docs/index.ts'
import { EXCHANGE_TARGET, exchangeFaultKinds, exchangeRoutes } from './trade/exchange/index.ts'
import {
  asRefusal,
  isHangUp,
  limitBody,
  NOT_FOUND,
  problemResponse,
  requireReadableAddress,
  type App,
  type Env,
  type Gate,
} from './platform/http/index.ts'
import { deactivatedBetween, identityRoutes } from './parties/identity/index.ts'
import { wallIds } from './kernel/ids.ts'
import { Refusal } from './kernel/refusal.ts'
import { findings, problems } from './catalogue.ts'
import { noticeRoutes } from './parties/notices/index.ts'
import { recalculationRoutes } from './trade/recalculations/index.ts'
import { referenceRoutes } from './trade/reference/index.ts'
import { tariffRoutes } from './trade/tariff/index.ts'
import type { Workspaces } from './platform/workspaces/index.ts'

/** A declaration of a thousand lines is about half of this. */
const LARGEST_BODY = 1024 * 1024

export interface AppOptions {
  readonly workspaces: Workspaces
  readonly gate: Gate
  readonly onFailure: (error: unknown, requestId: string) => void
}

/** The whole surface: `/v1` is the simulated one, `/_sandbox` the control surface. */
export function makeApp({ workspaces, gate, onFailure }: AppOptions): App {
  const app: App = new Hono<Env>({ getPath: pathWithinWorkspace })
  app.use(async (context, next) => {
    context.set('requestId', wallIds.requestId())
    context.set('gate', gate)
    requireReadableAddress(context.req.url)
    const name = workspaceInPath(context.req.url)
    if (name !== undefined) context.set('workspaceName', name)
    await next()
  })
  app.use(limitBody(LARGEST_BODY))
  for (const routes of allRoutes(workspaces, app)) app.route('/', routes)
  app.notFound((context) => problemResponse(context, new Refusal(NOT_FOUND)))
  app.onError((error, context) => {
    const refusal = asRefusal(error)
    if (refusal.problem.status === 500 && !isHangUp(error)) {
      onFailure(error, context.get('requestId'))
    }
    return problemResponse(context, refusal)
  })
  return app
}

function allRoutes(workspaces: Workspaces, app: App): readonly Hono<Env>[] {
  return [
    identityRoutes,
    accountsRoutes,
    delegationRoutes,
    declarationRoutes,
    recalculationRoutes,
    noticeRoutes,
    exchangeRoutes,
    referenceRoutes,
    tariffRoutes,
    activityRoutes({ sightOf: sightOfTheLog }),
    controlRoutes({
      workspaces,
      faultKinds: { [EXCHANGE_TARGET]: exchangeFaultKinds },
      makeTestIdentity: async (...asked) => (await community()).makeTestIdentity(...asked),
      papersOf: async (...asked) => (await community()).papersOf(...asked),
      deactivatedBetween,
      faultsOfEnd: (expiresOn, today) => findTermsFaults({ expiresOn }, today),
    }),
    docsRoutes({ app, problems, findings, checkWorkspaces: () => workspaces.check() }),
  ]
}

/** Loaded when first needed: inventing people needs a large library. */
const community = () => import('./parties/community/index.ts')

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
