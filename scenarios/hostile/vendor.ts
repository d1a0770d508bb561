import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/index.ts'
import type { Answered } from '../../sandbox/testing/client.ts'
import { filing } from '../authorization/filing.ts'
import { programOf } from '../../sandbox/testing/parties.ts'
import { Hands, nextNumber } from '../authorization/hands.ts'
import type { TestIdentity } from '../../sandbox/testing/parties.ts'

export interface Thrown {
  readonly method?: string
  readonly token?: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

/** Software of a broker with a good credential and bad manners. */
export class Vendor {
  readonly sandbox: Sandbox
  readonly hands: Hands
  readonly parties: TestIdentity
  readonly token: string
  /** What the sandbox reported as its own failures: none may be provoked from outside. */
  readonly failures: readonly unknown[]

  private constructor(made: Pick<Vendor, 'sandbox' | 'hands' | 'parties' | 'token' | 'failures'>) {
    this.sandbox = made.sandbox
    this.hands = made.hands
    this.parties = made.parties
    this.token = made.token
    this.failures = made.failures
  }

  static async arrive(options: SandboxOptions = {}): Promise<Vendor> {
    const failures: unknown[] = []
    const onFailure = (error: unknown): void => void failures.push(error)
    const sandbox = await createSandbox({ ...options, onFailure })
    const hands = new Hands(sandbox)
    const parties = await hands.makeParties({})
    const token = await hands.anyone.token(programOf(parties.broker, 'edit'))
    return new Vendor({ sandbox, hands, parties, token, failures })
  }

  async throws(
    path: string,
    thrown: Thrown = {},
  ): Promise<Answered & { readonly response: Response }> {
    const { method = 'GET', token = this.token, body, headers } = thrown
    const response = await this.hands.anyone.as(token).send({ method, path, text: body, headers })
    const { status, headers: told } = response
    return { status, headers: told, text: await response.text(), response }
  }

  posts(path: string, body: unknown, thrown: Omit<Thrown, 'method' | 'body'> = {}) {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return this.throws(path, { ...thrown, method: 'POST', body: text })
  }

  /** A filing of its own for the importer that trusts it. */
  filing() {
    const { broker, importer } = this.parties
    return filing(nextNumber(broker), importer.accounts[0]?.account ?? '')
  }
}
