import { createSandbox, type Sandbox, type SandboxOptions } from '../../../index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { businessOf, parseProgramAccountNumber } from '../../../kernel/identifiers.ts'
import { activity, type Activity } from '../../../platform/activity/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Ask, Program } from '../../../testing/client.ts'
import { accountOf, programOf, type Party, type TestIdentity } from '../../../testing/parties.ts'
import { CONTROL, TestSandbox } from '../../../testing/test-sandbox.ts'
import { HEADER, INVOICE, LINE, type Changes } from './filing-from.ts'

/** Beside method and path. */
export type Sent = Pick<Ask, 'body' | 'token' | 'idempotencyKey' | 'language'>

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly body: Answered
}

/** What tests read of an answer, whatever it is. */
export interface Answered {
  readonly [field: string]: unknown
  readonly code?: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[]
  readonly items?: readonly Answered[]
}

/** A whole sandbox with an importer, its licensed broker and an officer, whose programs call it. */
export class SandboxWorld extends TestSandbox {
  readonly identity: TestIdentity
  #broker = ''
  #officer = ''
  #number = 0

  private constructor(sandbox: Sandbox, identity: TestIdentity) {
    super(sandbox)
    this.identity = identity
  }

  static async open(options: SandboxOptions = {}): Promise<SandboxWorld> {
    const sandbox = await createSandbox(options)
    const world = new SandboxWorld(sandbox, await new TestSandbox(sandbox).makeParties())
    await world.#renewTokens()
    return world
  }

  /** The same parties in a sandbox that was opened again. */
  async reopened(options: SandboxOptions): Promise<SandboxWorld> {
    const world = new SandboxWorld(await createSandbox(options), this.identity)
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
    this.#broker = await this.token(programOf(this.identity.broker, 'edit'))
    this.#officer = await this.token(this.identity.officer)
  }

  post(path: string, sent: Sent = {}): Promise<Told> {
    return this.#send({ method: 'POST', path, ...sent })
  }

  put(path: string, sent: Sent = {}): Promise<Told> {
    return this.#send({ method: 'PUT', path, ...sent })
  }

  get(path: string, sent: Sent = {}): Promise<Told> {
    return this.#send({ method: 'GET', path, ...sent })
  }

  remove(path: string, sent: Sent = {}): Promise<Told> {
    return this.#send({ method: 'DELETE', path, ...sent })
  }

  control(method: string, path: string, body?: unknown): Promise<Told> {
    return this.administer(method, `${CONTROL}${path}`, body)
  }

  /** As the administrator, at any path. */
  administer(method: string, path: string, body?: unknown): Promise<Told> {
    return this.#send({ method, path, body, token: this.sandbox.adminToken })
  }

  token(program: Program): Promise<string> {
    return this.anyone.token(program)
  }

  /** What a channel other than the web has in hand: the actor, now. */
  async call(actor: Actor): Promise<Call> {
    const workspace = await this.workspace()
    return { workspace, actor, now: workspace.clock.now(), requestId: 'message-1' }
  }

  /** The lines of the activity log about that record, oldest first. */
  async logOf(subject: string): Promise<readonly Activity[]> {
    const { store } = await this.workspace()
    const { items } = await store.read((reader) =>
      reader.find(activity, 'bySubject', subject, { limit: 100 }),
    )
    return items
  }

  get account(): string {
    return accountOf(this.identity.importer).account
  }

  /** The body of a declaration under the broker's next number. */
  filing(changes: Changes = {}) {
    const { header, invoice, line, lines = [{ ...LINE, ...line }] } = changes
    const { invoices = [{ ...INVOICE, ...invoice, lines }] } = changes
    const series = accountOf(this.identity.broker).accountSecurityNumber ?? ''
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

  /** As the broker unless told. */
  async #send(ask: Ask): Promise<Told> {
    const { status, headers, text } = await this.anyone.answer({
      token: this.broker,
      language: 'en',
      ...ask,
    })
    return { status, headers, body: text === '' ? {} : (JSON.parse(text) as Answered) }
  }
}

/** The party's program, which may edit unless told. */
export function softwareOf(party: Party, scope: 'edit' | 'view' = 'edit'): Actor {
  const account = parseProgramAccountNumber(accountOf(party).account)
  if (account === undefined) throw new Error('a party without an account')
  const { clientId } = programOf(party, scope)
  return { kind: 'software', clientId, business: businessOf(account) }
}
