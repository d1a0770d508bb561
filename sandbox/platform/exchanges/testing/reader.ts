import type { Sandbox } from '../../../index.ts'

export const ADMINISTRATOR = 'the-administrator-who-reads-the-record'

const ORIGIN = 'http://localhost'

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

interface Sent {
  readonly method?: string
  /** The workspace that the path names. */
  readonly at?: string
  /** The administrator's unless told. */
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | URLSearchParams
}

/** An administrator who sends requests and reads what is on record of them. */
export class Reader {
  readonly #sandbox: Sandbox

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  async send(path: string, { at, token = ADMINISTRATOR, headers, ...sent }: Sent = {}) {
    const base = at === undefined ? ORIGIN : `${ORIGIN}/w/${at}`
    const all = new Headers({ authorization: `Bearer ${token}`, ...headers })
    if (all.get('authorization') === '') all.delete('authorization')
    return await this.#sandbox.fetch(new Request(base + path, { ...sent, headers: all }))
  }

  get(path: string): Promise<Response> {
    return this.send(path)
  }

  async post(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' }
    const response = await this.send(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
    return response
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
  async program(): Promise<string> {
    const made = await this.post('/_sandbox/workspaces/default/test-identities', {})
    const { broker } = (await made.json()) as {
      broker: { clients: { clientId: string; clientSecret: string }[] }
    }
    const { clientId = '', clientSecret = '' } = broker.clients[0] ?? {}
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    })
    const answer = await this.send('/oauth2/token', { method: 'POST', body })
    return ((await answer.json()) as { access_token: string }).access_token
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
