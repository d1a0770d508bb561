import type { Hono } from 'hono'
import type { Env, Gate } from '../../http/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { businessNumberFrom, programAccount } from '../../../kernel/identifiers.ts'
import type { Workspace } from '../../workspaces/index.ts'
import { appBehind, clientOf } from '../../../testing/app-behind.ts'
import type { Ask, Client } from '../../../testing/client.ts'
import { openWorkspace, type OpenedWorkspace } from '../../../testing/open-workspace.ts'
import { factsOf, type AnyFact } from '../../facts/index.ts'
import { activity, activityLog, activityRoutes, type Activity, type Sight } from '../index.ts'

export const IMPORTER = businessNumberFrom('80000001')
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
  readonly #opened: OpenedWorkspace
  readonly #client: Client
  readonly #revoked = new Set<string>()

  private constructor(opened: OpenedWorkspace) {
    this.#opened = opened
    this.#client = clientOf(appOver(opened.workspace, this.#revoked))
  }

  static async open(): Promise<Log> {
    return new Log(
      await openWorkspace({
        collections: [activity],
        listeners: [activityLog],
        defaultName: 'alpha',
      }),
    )
  }

  revoke(who: string): void {
    this.#revoked.add(who)
  }

  async add(who: string, ...facts: readonly AnyFact[]): Promise<void> {
    const { workspace } = this.#opened
    const call = callOf(workspace, actorOf(who))
    await workspace.store.transact(async (transaction) => {
      for (const fact of facts) await anyFacts.announce(transaction, call, fact)
    })
  }

  async request(who: string, path: string, sent: Partial<Ask> = {}): Promise<Response> {
    const headers = { ...sent.headers, authorization: who }
    return await this.#client.send({ method: 'GET', path, ...sent, headers })
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
    await this.#opened[Symbol.asyncDispose]()
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
  return appBehind(gate, (app) => {
    app.route(
      '/',
      activityRoutes({
        sightOf: (_reader, { actor }) => Promise.resolve(sightOf(actor)),
        facts: {},
      }),
    )
  })
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
