import { createSandbox, type Sandbox, type SandboxOptions } from '../../../index.ts'
import type { TestIdentity } from '../../../platform/control/index.ts'
import { HEADER, INVOICE, LINE, type Changes } from './filing-from.ts'

const ORIGIN = 'http://sandbox.test'
const ADMIN_TOKEN = 'the-administrator-of-these-tests'

export interface Sent {
  readonly body?: unknown
  readonly token?: string | undefined
  readonly key?: string
  readonly language?: string
}

export interface Told<Body = Answered> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** What tests read of an answer, whatever it is. */
export interface Answered {
  readonly [field: string]: unknown
  readonly code?: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[]
  readonly items?: readonly Answered[]
}

/** A whole sandbox with an importer, its licensed broker and an officer, whose programs call it. */
export class SandboxWorld implements AsyncDisposable {
  readonly sandbox: Sandbox
  readonly identity: TestIdentity
  #broker = ''
  #officer = ''
  #number = 0

  private constructor(sandbox: Sandbox, identity: TestIdentity) {
    this.sandbox = sandbox
    this.identity = identity
  }

  static async open(options: SandboxOptions = {}): Promise<SandboxWorld> {
    const sandbox = await createSandbox({ ...options, adminToken: ADMIN_TOKEN })
    const wanted = { method: 'POST', path: '/_sandbox/workspaces/default/test-identities' }
    const { body } = await send(sandbox, wanted, { body: {}, token: ADMIN_TOKEN })
    const world = new SandboxWorld(sandbox, body as unknown as TestIdentity)
    await world.#renewTokens()
    return world
  }

  /** The same parties in a sandbox that was opened again. */
  async reopened(options: SandboxOptions): Promise<SandboxWorld> {
    const sandbox = await createSandbox({ ...options, adminToken: ADMIN_TOKEN })
    const world = new SandboxWorld(sandbox, this.identity)
    await world.#renewTokens()
    return world
  }

  /** The token of the broker's program that may edit. */
  get broker(): string {
    return this.#broker
  }

  get officer(): string {
    return this.#officer
  }

  /** Sets the clock forward, which ages tokens. */
  async advance(move: { readonly to: string } | { readonly by: string }): Promise<void> {
    await this.control('POST', '/clock/advance', move)
    await this.#renewTokens()
  }

  async #renewTokens(): Promise<void> {
    this.#broker = await tokenOf(this.sandbox, this.identity.broker.clients[0])
    this.#officer = await tokenOf(this.sandbox, this.identity.officer)
  }

  post(path: string, sent: Sent = {}): Promise<Told> {
    return send(this.sandbox, { method: 'POST', path }, { token: this.broker, ...sent })
  }

  put(path: string, sent: Sent = {}): Promise<Told> {
    return send(this.sandbox, { method: 'PUT', path }, { token: this.broker, ...sent })
  }

  get(path: string, sent: Sent = {}): Promise<Told> {
    return send(this.sandbox, { method: 'GET', path }, { token: this.broker, ...sent })
  }

  control(method: string, path: string, body?: unknown): Promise<Told> {
    const request = { method, path: `/_sandbox/workspaces/default${path}` }
    return send(this.sandbox, request, { token: ADMIN_TOKEN, ...(body !== undefined && { body }) })
  }

  /** As the administrator, at any path. */
  administer(method: string, path: string): Promise<Told> {
    return send(this.sandbox, { method, path }, { token: ADMIN_TOKEN })
  }

  token(client: Credentials | undefined): Promise<string> {
    return tokenOf(this.sandbox, client)
  }

  get account(): string {
    return this.identity.importer.accounts[0]?.account ?? ''
  }

  /** The body of a declaration under the broker's next number. */
  filing(changes: Changes = {}) {
    const { header, invoice, line, lines = [{ ...LINE, ...line }] } = changes
    const { invoices = [{ ...INVOICE, ...invoice, lines }] } = changes
    const series = this.identity.broker.accounts[0]?.accountSecurityNumber ?? ''
    this.#number += 1
    const transactionNumber = `${series}${String(this.#number).padStart(8, '0')}0`
    return { ...HEADER, transactionNumber, importer: this.account, ...header, invoices }
  }

  /** Files and gives the number under which it was accepted. */
  async filed(changes: Changes = {}): Promise<string> {
    const body = this.filing(changes)
    const told = await this.post('/v1/declarations', { body })
    if (told.status !== 201) throw new Error(`not filed: ${JSON.stringify(told.body)}`)
    return body.transactionNumber
  }

  async publish(rate: string, on = '2026-02-26', currency = 'USD'): Promise<void> {
    const path = `/v1/officer/exchange-rates/${on}/${currency}`
    const body = { rate, reason: 'as the example has it' }
    const told = await this.put(path, { token: this.officer, body })
    if (told.status !== 200) throw new Error(`not published: ${JSON.stringify(told.body)}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sandbox.close()
  }
}

interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

async function send(
  sandbox: Sandbox,
  { method, path }: { readonly method: string; readonly path: string },
  { body, token, key, language = 'en' }: Sent,
): Promise<Told> {
  const headers = {
    'accept-language': language,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(key !== undefined && { 'idempotency-key': key }),
  }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const response = await sandbox.fetch(new Request(`${ORIGIN}${path}`, init))
  const text = await response.text()
  const told = text === '' ? {} : (JSON.parse(text) as Answered)
  return { status: response.status, headers: response.headers, body: told }
}

async function tokenOf(sandbox: Sandbox, client: Credentials | undefined): Promise<string> {
  const { clientId, clientSecret } = client ?? { clientId: '', clientSecret: '' }
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const request = new Request(`${ORIGIN}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const answer = (await (await sandbox.fetch(request)).json()) as { access_token: string }
  return answer.access_token
}
