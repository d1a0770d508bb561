import type { Hono } from 'hono'
import { activity, activityLog, type Activity } from '../../../platform/activity/index.ts'
import { authorityCollections, putMembership, type Membership } from '../../authority/index.ts'
import { keptAnswers, type Env, type Gate } from '../../../platform/http/index.ts'
import { identityCollections } from '../../identity/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { parseBusinessNumber, parseProgramAccountNumber } from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { instantOf, localDate } from '../../../kernel/time.ts'
import type { Collection, Transaction } from '../../../platform/storage/index.ts'
import type { DueHandler, OpenWorkspace } from '../../../platform/workspaces/index.ts'
import { appBehind, clientOf, REQUEST_ID } from '../../../testing/app-behind.ts'
import type { Client } from '../../../testing/client.ts'
import { openWorkspace, type OpenedWorkspace } from '../../../testing/open-workspace.ts'
import { accountsCollections } from '../collections.ts'
import { putBusiness, putProgramAccount, type Business } from '../index.ts'
import { accountsRoutes } from '../routes.ts'

/** Numbers that pass the Luhn check, and the broker of the published guide. */
export const IMPORTER = number('123026635')
export const BROKER = number('800000010')
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
  readonly #opened: OpenedWorkspace
  readonly #client: Client
  readonly failures: readonly unknown[]

  private constructor(opened: OpenedWorkspace, client: Client, failures: readonly unknown[]) {
    this.#opened = opened
    this.#client = client
    this.failures = failures
  }

  static async make(extension: Extension = {}): Promise<PortalWorld> {
    const failures: unknown[] = []
    const opened = await openWorkspace({
      collections: [
        ...identityCollections,
        ...authorityCollections,
        ...accountsCollections,
        ...(extension.collections ?? []),
        activity,
        keptAnswers,
      ],
      listeners: [activityLog],
      dueHandlers: { 'business-registered': nothing, ...extension.dueHandlers },
      onFailure: (error) => failures.push(error),
    })
    return new PortalWorld(opened, clientOf(appOf(opened.workspace, extension.routes)), failures)
  }

  async transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
    return await this.#opened.workspace.store.transact(work)
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
    await this.#opened.workspace.agenda.advance(instantOf(localDate(on), time))
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
      const { status, headers, text } = await this.#client.answer({
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        path,
        body,
        idempotencyKey: key,
        language: french ? 'fr-CA' : undefined,
        headers: { 'x-actor': JSON.stringify(actor) },
      })
      return {
        status,
        body: text === '' ? undefined : JSON.parse(text),
        replayed: headers.has('idempotency-replayed'),
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opened[Symbol.asyncDispose]()
  }
}

export const NOT_FOR_THIS_KIND = {
  code: 'actor-not-allowed',
  status: 403,
  title: { en: '', fr: '' },
  detail: { en: '', fr: '' },
  remedy: { en: '', fr: '' },
}

function appOf(workspace: OpenWorkspace, extra: Hono<Env> | undefined): Hono<Env> {
  const gate: Gate = {
    open(context, access) {
      const actor = JSON.parse(context.req.header('x-actor') ?? '') as Actor
      if (access !== 'anyone' && !access.includes(actor.kind)) throw new Refusal(NOT_FOR_THIS_KIND)
      const now = workspace.clock.now()
      return Promise.resolve({ workspace, actor, now, requestId: REQUEST_ID })
    },
  }
  return appBehind(gate, (app) => {
    app.route('/', accountsRoutes)
    if (extra !== undefined) app.route('/', extra)
  })
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
