import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { actorName } from '../../kernel/actor.ts'
import { machineTicks } from '../../kernel/clock.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import {
  toldOf,
  type Answered,
  type Caller,
  type Connection,
  type Env,
  type Operation,
} from '../http/index.ts'
import type { Workspace, Workspaces } from '../workspaces/index.ts'
import type { Facts, Words } from './exchange.ts'
import type { ExchangeRecord } from './record.ts'

/** Whoever reads the record should not find there that it was read. */
const READING = new Set(['listExchanges', 'getExchange', 'followExchanges'])

/** How much is kept is one of the settings. */
const CHANGING = 'changeSettings'

interface Recording {
  readonly record: ExchangeRecord
  readonly workspaces: Workspaces
}

/** Comes before all else, so that it meets what any of the others refuses. */
export function recordExchanges(recording: Recording): MiddlewareHandler<Env> {
  return async (context, next) => {
    const began = machineTicks()
    await next()
    const told = toldOf(context)
    const operation = told.operation ?? operationOf(context)
    if (!isOnRecord(context.res.status, operation)) return
    const caller = told.caller ?? (await callerUnknown(context, recording))
    if (caller === undefined) return
    const answered = told.answered ?? (await answeredByItself(context.res))
    const found = {
      caller,
      answered,
      refusal: told.refusal,
      operation: operation?.id,
      milliseconds: machineTicks() - began,
    }
    const { record } = recording
    if (operation?.id === CHANGING) await record.look(caller.workspace).catch(() => undefined)
    const words = wordsOf(context, answered, told.requestText)
    record.add(caller.workspace, factsOf(context, found), words)
  }
}

/** What belongs to no workspace, such as pages and the look at the server’s health, only when refused. */
function isOnRecord(status: number, operation: Operation | undefined): boolean {
  if (status >= 400) return true
  if (operation === undefined || operation.needsNoWorkspace === true) return false
  return !READING.has(operation.id)
}

/** What refuses before the operation knows only its route. */
function operationOf(context: Context<Env>): Operation | undefined {
  const handler: unknown = matchedRoutes(context).at(-1)?.handler
  return isDescribed(handler) ? handler.operation : undefined
}

function isDescribed(handler: unknown): handler is { readonly operation: Operation } {
  return typeof handler === 'function' && 'operation' in handler
}

/** The workspace that was asked for, if there is one, else the default one. */
async function callerUnknown(
  context: Context<Env>,
  { workspaces }: Recording,
): Promise<Caller | undefined> {
  const find = (name: string): Promise<Workspace | undefined> =>
    workspaces.byName(name).catch(() => undefined)
  const name = context.get('workspaceName') ?? workspaces.defaultName
  const workspace = (await find(name)) ?? (await find(workspaces.defaultName))
  return workspace && { workspace, now: workspace.clock.now() }
}

interface Found {
  readonly caller: Caller
  readonly answered: Answered
  readonly refusal: Refusal | undefined
  readonly operation: string | undefined
  readonly milliseconds: number
}

function factsOf(
  context: Context<Env>,
  { caller: { workspace, actor, now }, answered, refusal, operation, milliseconds }: Found,
): Facts {
  return {
    requestId: context.get('requestId'),
    operation,
    actor: actor && actorName(actor),
    method: context.req.method,
    status: context.res.status,
    problem: refusal?.problem.code ?? oauthErrorIn(answered.text),
    findings: refusal === undefined ? NONE : codesOf(refusal),
    milliseconds,
    at: now,
    wallAt: workspace.clock.wallNow(),
  }
}

function wordsOf(context: Context<Env>, { text, headers }: Answered, requestText = ''): Words {
  return {
    url: context.req.url,
    requestHeaders: rawHeadersOf(context.env) ?? [...context.req.raw.headers].flat(),
    requestText,
    answerHeaders: headers,
    answerText: text,
  }
}

/** Calls within the process have none. */
function rawHeadersOf(env: Connection | undefined): readonly string[] | undefined {
  return env?.incoming?.rawHeaders
}

/** Of an operation that makes its own response only a refusal is read: a stream has no end. */
async function answeredByItself(response: Response): Promise<Answered> {
  const headers = Object.fromEntries(response.headers)
  const isRefusal = response.status >= 400 && headers['content-type']?.includes('json') === true
  return { headers, text: isRefusal ? await response.clone().text() : '' }
}

const OAUTH_ERROR = /^\{"error":"(\w+)"/

function oauthErrorIn(text: string): string | undefined {
  return OAUTH_ERROR.exec(text)?.[1]
}

const NONE: readonly string[] = []
/** As many as are told to the client. */
const MOST_FINDINGS = 1000

function codesOf({ violations }: Refusal): readonly string[] {
  if (violations.length === 0) return NONE
  return [...new Set(violations.slice(0, MOST_FINDINGS).map(({ finding }) => finding.code))]
}
