import type { Hono } from 'hono'
import { activity, activityLog } from '../../activity/index.ts'
import { commandDueHandlers } from '../../commands/index.ts'
import { keptAnswers, ok, query, type Env } from '../../http/index.ts'
import {
  clientOf as registeredClient,
  Bearer,
  hashAdminToken,
  identityCollections,
  identityRoutes,
  makeGate,
  registerClient,
  oneTimeCodeOf,
} from '../../../parties/identity/index.ts'
import { businessNumberFrom } from '../../../kernel/identifiers.ts'
import { instant } from '../../../kernel/time.ts'
import { collection } from '../../storage/index.ts'
import {
  planWork,
  textKind,
  whenDue,
  type DueHandlers,
  type Seeder,
  type Workspaces,
} from '../../workspaces/index.ts'
import { appBehind, clientOf } from '../../../testing/app-behind.ts'
import type { Ask, Client } from '../../../testing/client.ts'
import { openWorkspace } from '../../../testing/open-workspace.ts'
import { announceSetAside, withApiFaults, type TestParty } from '../index.ts'
import { controlRoutes } from '../routes.ts'

export const ADMIN_TOKEN = 'the-administrator-of-these-tests'
const BUSINESS = businessNumberFrom('80000001')

export const marks = collection<{ readonly subject: string; readonly at: number }>('marks')

const MARK = textKind('mark', 'consequences', (text) => text)

/** Leaves a mark of when it was done. */
const dueHandlers = whenDue(MARK, {
  perform: (transaction, { now }, subject) => {
    transaction.put(marks, subject, { subject, at: now })
    return Promise.resolve()
  },
})

/** A default workspace named `main` behind the control surface, the gate and one open operation. */
export class ControlWorld implements AsyncDisposable {
  readonly workspaces: Workspaces
  readonly failures: readonly unknown[]
  readonly app: Hono<Env>
  readonly #client: Client

  private constructor(workspaces: Workspaces, failures: readonly unknown[]) {
    this.workspaces = workspaces
    this.failures = failures
    this.app = appOf(workspaces)
    this.#client = clientOf(this.app)
  }

  static async make(
    seeder: Seeder = () => Promise.resolve(),
    moreHandlers: DueHandlers = {},
  ): Promise<ControlWorld> {
    const failures: unknown[] = []
    const { workspaces } = await openWorkspace({
      collections: [...identityCollections, activity, keptAnswers, marks],
      seeder,
      listeners: [activityLog],
      dueHandlers: { ...commandDueHandlers, ...dueHandlers, ...moreHandlers },
      tellSetAside: announceSetAside,
      onFailure: (error) => failures.push(error),
    })
    return new ControlWorld(workspaces, failures)
  }

  async send(path: string, sent: Partial<Ask> = {}): Promise<Response> {
    return await this.#client.send({ method: 'GET', path, ...sent })
  }

  /** As the administrator, under the path of all workspaces. */
  admin(path: string, sent: Partial<Ask> = {}): Promise<Response> {
    return this.send(`/_sandbox/workspaces${path}`, { token: ADMIN_TOKEN, ...sent })
  }

  post(path: string, body?: unknown, headers: Ask['headers'] = {}): Promise<Response> {
    return this.admin(path, { method: 'POST', body, headers })
  }

  async plan(subject: string, at: number, name = 'main'): Promise<void> {
    const { store } = await this.workspaces.require(name)
    await store.transact((transaction) => {
      planWork(transaction, { kind: MARK, payload: subject, at: instant(at) })
      return Promise.resolve()
    })
  }

  async log(name = 'main'): Promise<readonly string[]> {
    const { store } = await this.workspaces.require(name)
    const { items } = await store.read((reader) => reader.list(activity, { limit: 200 }))
    return items.map((line) => `${line.actor} ${line.type} ${line.subject}`)
  }

  /** A token of a program of a business in that workspace. */
  async clientToken(name = 'main'): Promise<string> {
    const workspace = await this.workspaces.require(name)
    const moment = { workspace, now: workspace.clock.now() }
    const program = await workspace.store.transact((transaction) =>
      registerClient(transaction, moment, {
        kind: 'software',
        business: BUSINESS,
        name: 'a program',
        scope: 'edit',
      }),
    )
    return await this.#client.token(program)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.workspaces[Symbol.asyncDispose]()
  }
}

const hello = query(
  { id: 'hello', summary: 'Greet', tag: 'Test', access: ['software'], answers: {} },
  (call) => Promise.resolve(ok({ workspace: call.workspace.name })),
)

function appOf(workspaces: Workspaces): Hono<Env> {
  const ways = [new Bearer({ workspaces, adminTokenHash: hashAdminToken(ADMIN_TOKEN) })]
  const gate = withApiFaults(makeGate({ workspaces, ways }))
  return appBehind(gate, (app) => {
    app.route('/', identityRoutes)
    app.route('/', controlRoutes(parts(workspaces)))
    app.get('/v1/hello', hello)
    app.get('/v1/others/hello', hello)
  })
}

function parts(workspaces: Workspaces): Parameters<typeof controlRoutes>[0] {
  return {
    workspaces,
    faultKinds: {
      'exchange-rates': [
        {
          kind: 'missing-currency',
          description: { en: 'One currency is left out.', fr: 'Une devise est absente.' },
          details: [
            {
              name: 'currency',
              description: { en: 'Three letters.', fr: 'Trois lettres.' },
              pattern: '[A-Z]{3}',
            },
          ],
        },
      ],
    },
    deactivatedBetween: () => Promise.resolve([]),
    faultsOfEnd: () => [],
    makeTestIdentity: (call) =>
      Promise.resolve({
        importer: partyOf(`Importer of ${call.workspace.name}`),
        broker: partyOf('Broker'),
        officer: {
          clientId: 'officer',
          clientSecret: 'secret',
          internalAdminAccount: `${BUSINESS}RM0001`,
        },
      }),
    oneTimeCodeOf,
    papersOf: async (reader, business) => {
      await registeredClient(reader, 'nobody')
      return business === BUSINESS ? { firstDeclaration: '12345000000017' } : undefined
    },
  }
}

function partyOf(legalName: string): TestParty {
  return {
    business: { business: BUSINESS, legalName },
    accounts: [{ account: `${BUSINESS}RM0001` }],
    people: [],
    clients: [{ scope: 'edit', clientId: 'x.1', clientSecret: 'told once' }],
  }
}
