import type { Hono } from 'hono'
import { activity, activityLog } from '../../../platform/activity/index.ts'
import { keptAnswers, ok, query, type Env } from '../../../platform/http/index.ts'
import { businessNumberFrom } from '../../../kernel/identifiers.ts'
import { instant, type Instant } from '../../../kernel/time.ts'
import { collection } from '../../../platform/storage/index.ts'
import {
  systemCall,
  type Call,
  type OpenWorkspace,
  type Workspaces,
} from '../../../platform/workspaces/index.ts'
import { appBehind, clientOf } from '../../../testing/app-behind.ts'
import type { Ask } from '../../../testing/client.ts'
import { openWorkspace } from '../../../testing/open-workspace.ts'
import { identityDueHandlers } from '../due-handlers.ts'
import {
  createPerson,
  Bearer,
  hashAdminToken,
  identityCollections,
  identityRoutes,
  makeGate,
  registerClient,
  type ClientCredentials,
  type NewPerson,
  type PersonCredentials,
} from '../index.ts'
import type { Way } from '../way.ts'

export const ADMIN_TOKEN = 'the-administrator-of-these-tests'
export const BUSINESS = businessNumberFrom('80000001')

interface Sent extends Partial<Ask> {
  /** The workspace that the base path names. */
  readonly base?: string | undefined
  /** The address from which it comes. */
  readonly peer?: string | undefined
}

/** Two empty workspaces, alpha being the default, behind the Gate and the routes of identity. */
export class World implements AsyncDisposable {
  readonly workspaces: Workspaces
  readonly alpha: OpenWorkspace
  readonly beta: OpenWorkspace
  readonly #app: Hono<Env>
  readonly #wall: { at: Instant }

  private constructor(
    made: Pick<World, 'workspaces' | 'alpha' | 'beta'>,
    wall: { at: Instant },
    ways: readonly Way[],
  ) {
    this.workspaces = made.workspaces
    this.alpha = made.alpha
    this.beta = made.beta
    this.#wall = wall
    this.#app = appOf(made.workspaces, ways)
  }

  /** @param ways of saying who asks, beside the bearer token */
  static async make(ways: readonly Way[] = []): Promise<World> {
    const wall = { at: instant(Date.UTC(2026, 0, 1)) }
    const { workspaces, workspace: alpha } = await openWorkspace({
      collections: [...identityCollections, activity, keptAnswers],
      listeners: [activityLog],
      dueHandlers: identityDueHandlers,
      wall: { now: () => wall.at },
      defaultName: 'alpha',
    })
    const beta = await workspaces.create({ name: 'beta', profile: 'demo', seed: 'beta' })
    return new World({ workspaces, alpha, beta }, wall, ways)
  }

  async request(path: string, { base, peer, ...sent }: Sent = {}): Promise<Response> {
    const connection = peer !== undefined && { incoming: { socket: { remoteAddress: peer } } }
    const client = clientOf(this.#app, { base, ...connection })
    return await client.send({ method: 'GET', path, ...sent })
  }

  post(
    path: string,
    body: unknown,
    { peer, ...headers }: Record<string, string> = {},
  ): Promise<Response> {
    return this.request(path, { method: 'POST', headers, body, peer })
  }

  /** The answer of an operation that lets in whom the path names. */
  get(path: string, token?: string, base?: string): Promise<Response> {
    return this.request(path, { token, base })
  }

  grant(form: Record<string, string>, headers: Record<string, string> = {}, base?: string) {
    return this.request('/oauth2/token', { method: 'POST', form, headers, base })
  }

  client(workspace = this.alpha, kind: 'software' | 'officer' = 'software') {
    return workspace.store.transact((transaction) =>
      registerClient(
        transaction,
        { workspace, now: workspace.clock.now() },
        { kind, business: BUSINESS, name: 'Clearance', scope: 'edit' },
      ),
    )
  }

  clientToken(credentials: ClientCredentials): Promise<string> {
    return clientOf(this.#app).token(credentials)
  }

  person(made: Partial<NewPerson> = {}, workspace = this.alpha): Promise<PersonCredentials> {
    const wanted = { username: 'marie', provider: 'GCKey', kind: 'partner', ...made } as const
    return workspace.store.transact((transaction) =>
      createPerson(transaction, { workspace, now: workspace.clock.now() }, wanted),
    )
  }

  async signInFirst(
    { provider, username, password }: Partial<PersonCredentials>,
    from: { readonly peer?: string } & Record<string, string> = {},
  ) {
    return await this.post('/v1/sign-in', { provider, username, password }, from)
  }

  /** How many documents each of the collections holds. */
  countOf(...names: readonly string[]): Promise<readonly number[]> {
    return this.alpha.store.read((reader) =>
      Promise.all(names.map((name) => reader.count(collection(name)))),
    )
  }

  passWallTime(milliseconds: number): void {
    this.#wall.at = instant(this.#wall.at + milliseconds)
  }

  call(workspace = this.alpha): Call {
    return systemCall(workspace, workspace.clock.now(), 'test')
  }

  async advance(milliseconds: number, workspace = this.alpha): Promise<void> {
    await workspace.agenda.advance(instant(workspace.clock.now() + milliseconds))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.workspaces[Symbol.asyncDispose]()
  }
}

function appOf(workspaces: Workspaces, ways: readonly Way[]): Hono<Env> {
  const adminTokenHash = hashAdminToken(ADMIN_TOKEN)
  const bearer = new Bearer({ workspaces, adminTokenHash, remembered: 3 })
  const gate = makeGate({ workspaces, ways: [bearer, ...ways] })
  return appBehind(gate, (app) => {
    app.use(async (context, next) => {
      const { base } = context.env as { base?: string }
      if (base !== undefined) context.set('workspaceName', base)
      await next()
    })
    app.route('/', identityRoutes)
    for (const access of ['anyone', 'software', 'person', 'officer', 'administrator'] as const) {
      app.get(`/for/${access}`, whoAsks(access))
    }
  })
}

/** Answers the workspace and the actor that the Gate made of the request. */
function whoAsks(access: 'anyone' | Call['actor']['kind']) {
  return query(
    {
      id: access,
      summary: access,
      tag: 'test',
      access: access === 'anyone' ? access : [access],
      answers: {},
    },
    ({ workspace, actor }) => Promise.resolve(ok({ workspace: workspace.name, ...actor })),
  )
}
