import { Hono } from 'hono'
import { activity, activityLog } from '../../../platform/activity/index.ts'
import {
  asRefusal,
  keptAnswers,
  ok,
  problemResponse,
  query,
  type Env,
} from '../../../platform/http/index.ts'
import { businessNumberFrom } from '../../../kernel/identifiers.ts'
import { instant, type Instant } from '../../../kernel/time.ts'
import { collection, openMemoryStorage } from '../../../platform/storage/index.ts'
import {
  workspaceCollections,
  Workspaces,
  type Call,
  type OpenWorkspace,
} from '../../../platform/workspaces/index.ts'
import { identityDueHandlers } from '../due-handlers.ts'
import {
  createPerson,
  hashAdminToken,
  identityCollections,
  identityRoutes,
  makeGate,
  registerClient,
  type ClientCredentials,
  type NewPerson,
  type PersonCredentials,
} from '../index.ts'

export const ADMIN_TOKEN = 'the-administrator-of-these-tests'
export const BUSINESS = businessNumberFrom('88831617')

interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
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

  private constructor(made: Pick<World, 'workspaces' | 'alpha' | 'beta'>, wall: { at: Instant }) {
    this.workspaces = made.workspaces
    this.alpha = made.alpha
    this.beta = made.beta
    this.#wall = wall
    this.#app = appOf(made.workspaces)
  }

  static async make(): Promise<World> {
    const wall = { at: instant(Date.UTC(2026, 0, 1)) }
    const workspaces = new Workspaces({
      storage: await openMemoryStorage(),
      folder: undefined,
      collections: [...workspaceCollections, ...identityCollections, activity, keptAnswers],
      seeder: () => Promise.resolve(),
      listeners: [activityLog],
      dueHandlers: identityDueHandlers,
      wall: { now: () => wall.at },
      defaultName: 'alpha',
      idleMilliseconds: Infinity,
      onFailure: (error) => {
        throw error
      },
    })
    const [alpha, beta] = [await create(workspaces, 'alpha'), await create(workspaces, 'beta')]
    return new World({ workspaces, alpha, beta }, wall)
  }

  async request(path: string, { base, peer, ...init }: Sent = {}): Promise<Response> {
    const connection = peer !== undefined && { incoming: { socket: { remoteAddress: peer } } }
    return await this.#app.request(path, init, { base, ...connection })
  }

  post(
    path: string,
    body: unknown,
    { peer, ...headers }: Record<string, string> = {},
  ): Promise<Response> {
    const type = { 'content-type': 'application/json' }
    return this.request(path, {
      method: 'POST',
      headers: { ...type, ...headers },
      body: JSON.stringify(body),
      peer,
    })
  }

  /** The answer of an operation that lets in whom the path names. */
  get(path: string, token?: string, base?: string): Promise<Response> {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
    return this.request(path, { headers, base })
  }

  grant(form: Record<string, string>, headers: Record<string, string> = {}, base?: string) {
    return this.request('/oauth2/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
      base,
    })
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

  async clientToken(credentials: ClientCredentials): Promise<string> {
    const response = await this.grant({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
    })
    const { access_token: token } = (await response.json()) as { access_token: string }
    return token
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
    const { clock } = workspace
    return { workspace, actor: { kind: 'system' }, now: clock.now(), requestId: 'test' }
  }

  async advance(milliseconds: number, workspace = this.alpha): Promise<void> {
    await workspace.agenda.advance(instant(workspace.clock.now() + milliseconds))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.workspaces[Symbol.asyncDispose]()
  }
}

function create(workspaces: Workspaces, name: string): Promise<OpenWorkspace> {
  return workspaces.create({ name, profile: 'demo', seed: name })
}

function appOf(workspaces: Workspaces): Hono<Env> {
  const gate = makeGate({ workspaces, adminTokenHash: hashAdminToken(ADMIN_TOKEN), remembered: 3 })
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('gate', gate)
    context.set('requestId', '00000000-0000-4000-8000-000000000000')
    const { base } = context.env as { base?: string }
    if (base !== undefined) context.set('workspaceName', base)
    await next()
  })
  app.onError((error, context) => problemResponse(context, asRefusal(error)))
  app.route('/', identityRoutes)
  for (const access of ['anyone', 'software', 'person', 'officer', 'administrator'] as const) {
    app.get(`/for/${access}`, whoAsks(access))
  }
  return app
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
