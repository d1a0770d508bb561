import * as v from 'valibot'
import { valueOf, type Answer } from './answer.ts'
import { business, programAccount } from './api/businesses.ts'
import { apiChannel, signUpOver } from './api/api-channel.ts'
import { Client, type Fetch } from '../sandbox/testing/client.ts'
import { testIdentity, type TestIdentity } from '../sandbox/testing/parties.ts'
import { advanceClock, type Move } from './api/advance.ts'
import { ApiClient, NOTHING, type Ask, type Credential } from './api/client.ts'
import { fixedToken, personCredential, programCredential } from './api/credentials.ts'
import { everyItem } from './api/pages.ts'
import type { Channel, SignUp } from './channel/channel.ts'
import type { Identity } from './channel/identity.ts'
import type { Connection } from './connection.ts'
import { latestExchanges } from './exchanges.ts'
import { papers, type Papers } from './stage-schema.ts'

const clock = v.object({ at: v.string(), localDate: v.string() })

export interface StageOptions {
  readonly connection: Connection
  /** Of the workspace in which the scenario plays. */
  readonly name: string
  readonly seed: string
  /** Of the scenario, and so of what its actors are told. */
  readonly language: 'en' | 'fr'
}

/** The levers of one scenario's workspace, and the way into it for its actors. */
export class Stage {
  readonly #name: string
  readonly #seed: string
  readonly #administrator: Credential
  readonly #adminToken: string
  /** Requests of the present step that were answered, and so are on record. */
  #answered = 0
  readonly #control: ApiClient
  readonly #inside: ApiClient
  readonly signUp: SignUp

  constructor({ connection, name, seed, language }: StageOptions) {
    this.#name = name
    this.#seed = seed
    const { origin, adminToken } = connection
    const fetch: Fetch = async (request) => {
      const response = await connection.fetch(request)
      this.#answered += 1
      return response
    }
    this.#adminToken = adminToken
    let keys = 0
    const nextKey = (): string => `${name}-${String((keys += 1))}`
    const credential = fixedToken(adminToken)
    this.#administrator = credential
    const common = { credential, language, nextKey }
    this.#control = new ApiClient({ ...common, http: new Client(origin, fetch) })
    this.#inside = new ApiClient({ ...common, http: new Client(`${origin}/w/${name}`, fetch) })
    this.signUp = signUpOver(this.#inside)
  }

  /** Makes the workspace; one that an interrupted rehearsal left behind makes room. */
  async open(): Promise<void> {
    const body = { name: this.#name, profile: 'demo', seed: this.#seed }
    const make = { method: 'POST', path: '/_sandbox/workspaces', body, schema: NOTHING } as const
    const made = await this.#control.ask(make)
    if ('value' in made) return
    if (made.refusal.code !== 'workspace-exists') valueOf(made, 'making the workspace')
    await this.close()
    valueOf(await this.#control.ask(make), 'making the workspace')
  }

  async close(): Promise<void> {
    await this.#lever({ method: 'DELETE', path: '', schema: NOTHING })
  }

  /** The hash of everything that the workspace holds. */
  async hash(): Promise<string> {
    const schema = v.object({ hash: v.string() })
    const shown = await this.#lever({ method: 'GET', path: '', query: { hash: 'true' }, schema })
    return shown.hash
  }

  channelOf(identity: Identity): Channel {
    const now = (): Promise<number> => this.now()
    return identity.kind === 'program'
      ? apiChannel(this.#inside, programCredential(this.#inside, identity))
      : apiChannel(this.#inside, personCredential(this.#inside, identity, now))
  }

  /** The agency's own hand, where no credential of an officer is at stake. */
  administrator(): Channel {
    return apiChannel(this.#inside, this.#administrator)
  }

  /** Epoch milliseconds. */
  async now(): Promise<number> {
    const { at } = await this.#lever({ method: 'GET', path: '/clock', schema: clock })
    return Date.parse(at)
  }

  async today(): Promise<string> {
    return (await this.#lever({ method: 'GET', path: '/clock', schema: clock })).localDate
  }

  /** Sets the clock forward and lets happen what falls due. */
  async advance(move: Move): Promise<void> {
    const place = { path: `${this.#path}/clock`, adminToken: this.#adminToken }
    await advanceClock(this.#control, place, move)
  }

  beginStep(): void {
    this.#answered = 0
  }

  /** What was asked and answered since the step began, as the sandbox has it on record. */
  async exchangesOfStep(): Promise<string> {
    const count = this.#answered
    return count === 0 ? '' : await latestExchanges(this.#control, this.#path, count)
  }

  async turn(name: string, on: boolean): Promise<void> {
    await this.#settings({ switches: { [name]: on } })
  }

  async choose(policy: string, value: string): Promise<void> {
    await this.#settings({ policies: { [policy]: value } })
  }

  async trouble(fault: {
    readonly target: string
    readonly kind: string
    readonly details?: Readonly<Record<string, string>>
  }): Promise<string> {
    const schema = v.object({ id: v.string() })
    const set = await this.#lever({ method: 'POST', path: '/faults', body: fault, schema })
    return set.id
  }

  async liftTrouble(id: string): Promise<void> {
    await this.#lever({ method: 'DELETE', path: `/faults/${id}`, schema: NOTHING })
  }

  async makeTestIdentity(wanted: object): Promise<TestIdentity> {
    const path = '/test-identities'
    return await this.#lever({ method: 'POST', path, body: wanted, schema: testIdentity })
  }

  /** What somebody of that business finds in the filing cabinet. */
  async papersOf(number: string): Promise<Papers> {
    return await this.#lever({ method: 'GET', path: `/parties/${number}/papers`, schema: papers })
  }

  /** Every business of the community. */
  async businesses() {
    const listed = await everyItem(this.#inside, { path: '/v1/businesses', item: business })
    return valueOf(listed, 'listing the businesses')
  }

  async programAccounts(number: string) {
    const path = `/v1/businesses/${number}/program-accounts`
    const listed = await everyItem(this.#inside, { path, item: programAccount })
    return valueOf(listed, 'listing the program accounts')
  }

  get #path(): string {
    return `/_sandbox/workspaces/${this.#name}`
  }

  async #settings(body: object): Promise<void> {
    await this.#lever({ method: 'PATCH', path: '/settings', body, schema: NOTHING })
  }

  async #lever<Schema extends v.GenericSchema>(ask: Ask<Schema>): Promise<v.InferOutput<Schema>> {
    const path = this.#path + ask.path
    const answer: Answer<v.InferOutput<Schema>> = await this.#control.ask({ ...ask, path })
    return valueOf(answer, `${ask.method} ${path}`)
  }
}
