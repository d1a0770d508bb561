import { Hono } from 'hono'
import { activity, activityLog, type Activity } from '../../../platform/activity/index.ts'
import { authorityCollections, putMembership, type Membership } from '../../authority/index.ts'
import {
  asRefusal,
  keptAnswers,
  problemResponse,
  type Env,
  type Gate,
} from '../../../platform/http/index.ts'
import { identityCollections } from '../../identity/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { standingClock } from '../../../kernel/testing/standing-clock.ts'
import { parseBusinessNumber, parseProgramAccountNumber } from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { instantOf, localDate } from '../../../kernel/time.ts'
import {
  openMemoryStorage,
  type Collection,
  type Transaction,
} from '../../../platform/storage/index.ts'
import {
  workspaceCollections,
  Workspaces,
  type DueHandler,
} from '../../../platform/workspaces/index.ts'
import { accountsCollections } from '../collections.ts'
import { putBusiness, putProgramAccount, type Business } from '../index.ts'
import { accountsRoutes } from '../routes.ts'

/** Numbers that pass the Luhn check, and the broker of the published guide. */
export const IMPORTER = number('123026635')
export const BROKER = number('888316171')
export const CONSULTANT = number('700000003')
export const STRANGER = number('700000011')
export const FIRST = account('123026635RM0001')
export const SECOND = account('123026635RM0002')

const ADDRESS = {
  lines: ['1200, rue Saint-Denis', 'Bureau 4-B'],
  city: 'Montréal',
  region: 'QC',
  postalCode: 'H2X 3J6',
  country: 'CA',
}

export const ON_FILE: Business = {
  business: IMPORTER,
  legalName: 'Fenêtres & Portes A.B.C. Inc.',
  address: ADDRESS,
  kind: 'importer',
  resident: true,
  licensed: false,
  history: {
    declaration: { transactionNumber: '12345000000017', dutiesAndTaxes: '1250.50' },
    payment: { receivedOn: '2026-01-15', amount: '980.00' },
  },
}

interface Extension {
  readonly routes?: Hono<Env>
  readonly collections?: readonly Collection<never>[]
  readonly dueHandlers?: Readonly<Record<string, DueHandler>>
}

interface Sent {
  readonly method?: string
  readonly body?: unknown
  readonly key?: string
  readonly french?: boolean
}

export interface Answered {
  readonly status: number
  /** Parsed, and looked into by the tests as they like. */
  readonly body: ReturnType<typeof JSON.parse>
  readonly replayed: boolean
}

/** One workspace behind a gate that believes the header `x-actor`. */
export class PortalWorld implements AsyncDisposable {
  readonly #workspaces: Workspaces
  readonly #app: Hono<Env>
  readonly failures: unknown[]

  private constructor(workspaces: Workspaces, app: Hono<Env>, failures: unknown[]) {
    this.#workspaces = workspaces
    this.#app = app
    this.failures = failures
  }

  static async make(extension: Extension = {}): Promise<PortalWorld> {
    const failures: unknown[] = []
    const workspaces = new Workspaces({
      storage: await openMemoryStorage(),
      folder: undefined,
      collections: [
        ...workspaceCollections,
        ...identityCollections,
        ...authorityCollections,
        ...accountsCollections,
        ...(extension.collections ?? []),
        activity,
        keptAnswers,
      ],
      seeder: () => Promise.resolve(),
      listeners: [activityLog],
      dueHandlers: { 'business-registered': nothing, ...extension.dueHandlers },
      wall: standingClock(Date.UTC(2026, 0, 1)),
      defaultName: 'main',
      idleMilliseconds: Infinity,
      onFailure: (error) => failures.push(error),
    })
    await workspaces.create({ name: 'main', profile: 'demo', seed: 'main' })
    return new PortalWorld(workspaces, appOf(workspaces, extension.routes), failures)
  }

  async transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
    const { store } = await this.#workspaces.require('main')
    return await store.transact(work)
  }

  put(work: (transaction: Transaction) => void): Promise<void> {
    return this.transact((transaction) => {
      work(transaction)
      return Promise.resolve()
    })
  }

  /** A business on file, with that many program accounts of importers. */
  async file(business: Business, accounts = 1): Promise<void> {
    await this.put((transaction) => {
      putBusiness(transaction, business)
      for (let reference = 1; reference <= accounts; reference += 1) {
        putProgramAccount(transaction, {
          account: account(`${business.business}RM000${String(reference)}`),
          business: business.business,
          type: 'importer',
          name: `Division ${String(reference)}`,
          status: 'active',
        })
      }
    })
  }

  async employ(employee: Membership): Promise<void> {
    await this.put((transaction) => {
      putMembership(transaction, employee)
    })
  }

  async advanceTo(on: string, time = '00:00'): Promise<void> {
    const { agenda } = await this.#workspaces.require('main')
    await agenda.advance(instantOf(localDate(on), time))
  }

  async log(): Promise<readonly Activity[]> {
    return await this.transact(
      async (reader) => (await reader.list(activity, { limit: 200 })).items,
    )
  }

  /** Who asks: a person id, or another actor. */
  as(who: string | Actor): (path: string, sent?: Sent) => Promise<Answered> {
    const actor: Actor = typeof who === 'string' ? { kind: 'person', personId: who } : who
    return async (path, { method, body, key, french = false } = {}) => {
      const response = await this.#app.request(path, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          'x-actor': JSON.stringify(actor),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(french && { 'accept-language': 'fr-CA' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return {
        status: response.status,
        body: text === '' ? undefined : JSON.parse(text),
        replayed: response.headers.has('idempotency-replayed'),
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#workspaces[Symbol.asyncDispose]()
  }
}

export const NOT_FOR_THIS_KIND = {
  code: 'actor-not-allowed',
  status: 403,
  title: { en: '', fr: '' },
  detail: { en: '', fr: '' },
  remedy: { en: '', fr: '' },
}

function appOf(workspaces: Workspaces, extra: Hono<Env> | undefined): Hono<Env> {
  const gate: Gate = {
    async open(context, access) {
      const actor = JSON.parse(context.req.header('x-actor') ?? '') as Actor
      if (access !== 'anyone' && !access.includes(actor.kind)) throw new Refusal(NOT_FOR_THIS_KIND)
      const workspace = await workspaces.require('main')
      return { workspace, actor, now: workspace.clock.now(), requestId: 'test' }
    },
  }
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('gate', gate)
    context.set('requestId', 'test')
    await next()
  })
  app.route('/', accountsRoutes)
  if (extra !== undefined) app.route('/', extra)
  app.onError((error, context) => {
    const refusal = asRefusal(error)
    if (refusal.problem.status === 500) throw error
    return problemResponse(context, refusal)
  })
  return app
}

const nothing: DueHandler = { perform: () => Promise.resolve() }

export function number(text: string) {
  const parsed = parseBusinessNumber(text)
  if (parsed === undefined) throw new Error(`no business number: ${text}`)
  return parsed
}

export function account(text: string) {
  const parsed = parseProgramAccountNumber(text)
  if (parsed === undefined) throw new Error(`no program account: ${text}`)
  return parsed
}
