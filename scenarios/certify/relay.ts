import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Fetch } from '../../sandbox/testing/client.ts'
import type { Act, Call, Intervention } from './intervention.ts'

/** A call of the candidate with what became of it. */
export interface Seen extends Call {
  /** Counts from 1 within the scenario. */
  readonly number: number
  /** Milliseconds since the relay was opened, when it came and when it was over. */
  readonly from: number
  readonly to: number
  /** Absent where the connection was cut instead. */
  readonly status?: number | undefined
  readonly answer: string
  readonly act?: Act['kind'] | undefined
}

/** Of one hop, and so not to be passed on. */
const OF_A_HOP = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'host',
  'expect',
]

/** Stands between a candidate and the sandbox: sees every call, and has happen to it what is planned. */
export class Relay implements AsyncDisposable {
  readonly seen: Seen[] = []
  readonly #fetch: Fetch
  /** Of the workspace, in every address. */
  readonly #place: string
  readonly #server: Server
  readonly #interventions: Intervention[] = []
  readonly #counts = new Map<Intervention, number>()
  readonly #opened = performance.now()

  private constructor(place: string, fetch: Fetch) {
    this.#place = place
    this.#fetch = fetch
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => request.socket.destroy())
    })
  }

  /**
   * @param place of the workspace, such as `/w/name`
   * @param fetch how the sandbox is asked; not over a connection, so that none breaks but those that are to
   */
  static async open(place: string, fetch: Fetch): Promise<Relay> {
    const relay = new Relay(place, fetch)
    relay.#server.listen(0, '127.0.0.1')
    await once(relay.#server, 'listening')
    return relay
  }

  /** Where the candidate finds the workspace. */
  get url(): string {
    return this.#origin + this.#place
  }

  get #origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`
  }

  plan(intervention: Intervention): void {
    this.#interventions.push(intervention)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const from = this.#now()
    const call = await callOf(request, this.#place)
    const act = this.#actOn(call)
    const outcome = await this.#outcomeOf(call, act)
    const isCut = act?.kind === 'cut' || act?.kind === 'lose'
    const { status, headers, answer } = outcome
    this.seen.push({
      number: this.seen.length + 1,
      ...call,
      from,
      to: this.#now(),
      answer,
      ...(!isCut && { status }),
      ...(act !== undefined && { act: act.kind }),
    })
    if (isCut) request.socket.destroy()
    else response.writeHead(status, headers).end(answer)
  }

  #actOn(call: Call): Act | undefined {
    for (const intervention of this.#interventions) {
      if (!intervention.on(call)) continue
      const count = this.#counts.get(intervention) ?? 0
      this.#counts.set(intervention, count + 1)
      if (intervention.times.includes(count)) return intervention.act
    }
    return undefined
  }

  async #outcomeOf(call: Call, act: Act | undefined): Promise<Outcome> {
    if (act?.kind === 'cut') return { status: 0, headers: {}, answer: '' }
    if (act?.kind === 'answer') return answerOf(act)
    if (act?.kind === 'first') await act.run()
    return await this.#forwarded(call)
  }

  async #forwarded({ method, path, query, headers, body }: Call): Promise<Outcome> {
    const sent = Object.entries(headers).flatMap(([name, value]) =>
      OF_A_HOP.includes(name) || value === undefined ? [] : [[name, String(value)] as const],
    )
    const answer = await this.#fetch(
      new Request(this.url + path + query, {
        method,
        headers: sent.map(([name, value]): [string, string] => [name, value]),
        ...(method !== 'GET' && method !== 'HEAD' && body !== '' && { body }),
      }),
    )
    const told = [...answer.headers].filter(
      ([name]) => !OF_A_HOP.includes(name) && name !== 'content-encoding',
    )
    return {
      status: answer.status,
      headers: Object.fromEntries(told),
      answer: await answer.text(),
    }
  }

  #now(): number {
    return performance.now() - this.#opened
  }
}

interface Outcome {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly answer: string
}

async function callOf(request: IncomingMessage, place: string): Promise<Call> {
  const { method = '', url: whole = '/', headers } = request
  const url = whole.startsWith(`${place}/`) ? whole.slice(place.length) : whole
  const at = url.indexOf('?')
  const [path, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)]
  return { method, path, query, headers, body: await text(request) }
}

const TITLES: Readonly<Record<number, string>> = {
  429: 'Too many requests',
  503: 'Unavailable for a moment',
}

function answerOf({ status, headers = {} }: Extract<Act, { kind: 'answer' }>): Outcome {
  const answer = JSON.stringify({ title: TITLES[status] ?? 'Refused on the way', status })
  return { status, answer, headers: { 'content-type': 'application/problem+json', ...headers } }
}
