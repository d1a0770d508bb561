import { Hono } from 'hono'
import { asRefusal, problemResponse, type Env, type Gate } from '../../http/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { standingClock } from '../../../kernel/testing/standing-clock.ts'
import { businessNumberFrom, programAccount } from '../../../kernel/identifiers.ts'
import { openMemoryStorage } from '../../storage/index.ts'
import { workspaceCollections, Workspaces, type Workspace } from '../../workspaces/index.ts'
import { factsOf, type AnyFact } from '../../facts/index.ts'
import { activity, activityLog, activityRoutes, type Activity, type Sight } from '../index.ts'

export const IMPORTER = businessNumberFrom('88831617')
export const BROKER = businessNumberFrom('12302663')
export const STRANGER = businessNumberFrom('10000000')
/** An account of the importer that only the agency meets here. */
export const CLOSED = programAccount(IMPORTER, 2)

/** Who the credential is, said by its word. */
const ACTORS: Readonly<Record<string, Actor>> = {
  importer: { kind: 'software', clientId: 'importer', business: IMPORTER },
  broker: { kind: 'software', clientId: 'broker', business: BROKER },
  stranger: { kind: 'software', clientId: 'stranger', business: STRANGER },
  person: { kind: 'person', personId: 'person-1' },
  orphan: { kind: 'person', personId: 'person-2' },
  officer: { kind: 'officer', officerId: 'officer-1' },
  administrator: { kind: 'administrator' },
}

const anyFacts = factsOf<AnyFact>({})

/** The routes of the log over one workspace in memory. */
export class Log implements AsyncDisposable {
  readonly #workspaces: Workspaces
  readonly #workspace: Workspace
  readonly #app: Hono<Env>
  readonly #revoked = new Set<string>()

  private constructor(workspaces: Workspaces, workspace: Workspace) {
    this.#workspaces = workspaces
    this.#workspace = workspace
    this.#app = appOver(workspace, this.#revoked)
  }

  static async open(): Promise<Log> {
    const workspaces = new Workspaces({
      storage: await openMemoryStorage(),
      folder: undefined,
      collections: [...workspaceCollections, activity],
      seeder: () => Promise.resolve(),
      listeners: [activityLog],
      dueHandlers: {},
      wall: standingClock(Date.UTC(2026, 0, 1)),
      defaultName: 'alpha',
      idleMilliseconds: Infinity,
      onFailure: (error) => {
        throw error
      },
    })
    const made = await workspaces.create({ name: 'alpha', profile: 'demo', seed: 'alpha' })
    return new Log(workspaces, made)
  }

  revoke(who: string): void {
    this.#revoked.add(who)
  }

  async add(who: string, ...facts: readonly AnyFact[]): Promise<void> {
    const call = callOf(this.#workspace, actorOf(who))
    await this.#workspace.store.transact(async (transaction) => {
      for (const fact of facts) await anyFacts.announce(transaction, call, fact)
    })
  }

  async request(who: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('authorization', who)
    return await this.#app.request(path, { ...init, headers })
  }

  async page(who: string, path: string) {
    const response = await this.request(who, path)
    const { items, next } = (await response.json()) as {
      items: { number: number; type: string; subject: string }[]
      next?: string
    }
    return { subjects: items.map(({ subject }) => subject), next }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#workspaces[Symbol.asyncDispose]()
  }
}

function appOver(workspace: Workspace, revoked: ReadonlySet<string>): Hono<Env> {
  const gate: Gate = {
    open: async (context) => {
      const who = context.req.header('authorization') ?? ''
      if (revoked.has(who)) throw new Error(`${who} was revoked`)
      return await Promise.resolve(callOf(workspace, actorOf(who)))
    },
  }
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('gate', gate)
    context.set('requestId', '00000000-0000-4000-8000-000000000000')
    await next()
  })
  app.onError((error, context) => problemResponse(context, asRefusal(error)))
  app.route(
    '/',
    activityRoutes({
      sightOf: (_reader, { actor }) => Promise.resolve(sightOf(actor)),
      facts: {},
    }),
  )
  return app
}

/** Whose lines each meets; one closed account is enough of the rules here. */
function sightOf(actor: Actor): Sight {
  if (actor.kind === 'officer' || actor.kind === 'administrator') {
    return { businesses: 'all', sees: () => Promise.resolve(true) }
  }
  const businesses = businessesOfActor(actor)
  const sees = ({ forWhom, byBusiness, account }: Activity) =>
    account !== CLOSED && [forWhom, byBusiness].some((side) => businesses.includes(side ?? ''))
  return { businesses, sees: (line) => Promise.resolve(sees(line)) }
}

function businessesOfActor(actor: Actor): readonly string[] {
  if (actor.kind === 'software') return [actor.business]
  return actor.kind === 'person' && actor.personId === 'person-1' ? [IMPORTER, BROKER] : []
}

function actorOf(who: string): Actor {
  return ACTORS[who] ?? { kind: 'anonymous' }
}

function callOf(workspace: Workspace, actor: Actor) {
  return { workspace, actor, now: workspace.clock.now(), requestId: 'request-1' }
}
