import type { Ask } from '../../../testing/client.ts'
import { programOf } from '../../../testing/parties.ts'
import { TestSandbox } from '../../../testing/test-sandbox.ts'

export interface Told {
  readonly number: number
  readonly instance: string
  readonly path: string
  readonly status: number
  readonly problem?: string
  readonly findings: readonly string[]
  readonly operation?: string
  readonly actor?: string
  readonly at?: string
  readonly wallAt: string
  readonly milliseconds: number
}

interface Side {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: { readonly text: string; readonly isCut: boolean }
}

interface Sent extends Partial<Ask> {
  /** The workspace that the path names. */
  readonly at?: string
  /** Sent without any token instead of the administrator's. */
  readonly isAnonymous?: boolean
}

/** An administrator who sends requests and reads what is on record of them. */
export class Reader extends TestSandbox {
  async send(path: string, { at, isAnonymous = false, ...sent }: Sent = {}): Promise<Response> {
    const client = isAnonymous ? this.anyone : this.administrator
    const there = at === undefined ? client : client.at(`/w/${at}`)
    return await there.send({ method: 'GET', path, ...sent })
  }

  get(path: string): Promise<Response> {
    return this.send(path)
  }

  async post(path: string, body: unknown): Promise<unknown> {
    return await this.administrator.ask({ method: 'POST', path, body })
  }

  async exchange(
    name: string,
    workspace = 'default',
  ): Promise<Told & { readonly request: Side; readonly answer: Side }> {
    return await this.#read(`/_sandbox/workspaces/${workspace}/exchanges/${name}`)
  }

  async page(
    query: string,
    workspace = 'default',
  ): Promise<{ readonly items: readonly Told[]; readonly next?: string }> {
    return await this.#read(`/_sandbox/workspaces/${workspace}/exchanges?${query}`)
  }

  async list(query: string, workspace = 'default'): Promise<readonly Told[]> {
    return (await this.page(query, workspace)).items
  }

  /** The number of the latest. */
  async latest(): Promise<number> {
    return (await this.list('limit=1'))[0]?.number ?? 0
  }

  /** A token of a program that may file. */
  async programToken(): Promise<string> {
    const { broker } = await this.makeParties()
    return await this.anyone.token(programOf(broker, 'edit'))
  }

  /** Follows the record of the default workspace. */
  async follow(headers: Readonly<Record<string, string>> = {}) {
    const path = '/_sandbox/workspaces/default/exchanges/stream'
    const { body } = await this.send(path, { headers })
    if (body === null) throw new Error('there is no stream')
    const chunks = body.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const until = async (wanted: string): Promise<string> => {
      while (!text.includes(wanted)) {
        const { value, done } = await chunks.read()
        if (done) throw new Error(`the stream ended before ${wanted}: ${text}`)
        text += value
      }
      return text
    }
    await until(': connected')
    return { until, end: () => chunks.cancel() }
  }

  async #read<T>(path: string): Promise<T> {
    const response = await this.get(path)
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as T
  }
}
