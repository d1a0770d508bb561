import type { Sandbox } from '../index.ts'
import { openPersonSession } from '../parties/identity/index.ts'
import type { OpenWorkspace } from '../platform/workspaces/index.ts'
import { Client, type Program } from './client.ts'
import { makeTestIdentity, type TestIdentity } from './parties.ts'

export const ORIGIN = 'http://sandbox.test'
export const CONTROL = '/_sandbox/workspaces/default'

/** A whole sandbox in this process, and clients for whoever calls it. */
export class TestSandbox implements AsyncDisposable {
  readonly sandbox: Sandbox
  readonly anyone: Client
  readonly administrator: Client

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
    this.anyone = new Client(ORIGIN, (request) => sandbox.fetch(request))
    this.administrator = this.anyone.as(sandbox.adminToken)
  }

  workspace(name = 'default'): Promise<OpenWorkspace> {
    return this.sandbox.workspaces.require(name)
  }

  makeParties(wanted: object = {}): Promise<TestIdentity> {
    return makeTestIdentity(this.administrator, wanted)
  }

  async program(program: Program): Promise<Client> {
    return this.anyone.as(await this.anyone.token(program))
  }

  /** Somebody who is signed in already. */
  async person(personId: string): Promise<Client> {
    const workspace = await this.workspace()
    const moment = { workspace, now: workspace.clock.now() }
    const { accessToken } = await workspace.store.transact((transaction) =>
      openPersonSession(transaction, moment, { personId, issuer: ORIGIN }),
    )
    return this.anyone.as(accessToken)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sandbox.close()
  }
}
