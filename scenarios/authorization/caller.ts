import type { Fetch } from '../api/client.ts'
import { toldByNow } from './stream.ts'

export interface Told {
  readonly status: number
  readonly text: string
}

export interface Sent {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  /** A body as it is sent, whether or not it is JSON. */
  readonly bytes?: string | Uint8Array<ArrayBuffer> | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** A body that is a form, as OAuth wants it. */
  readonly form?: Readonly<Record<string, string>>
  /** Of a stream: what it told so far is read, from its first line. */
  readonly fromTheStart?: boolean
}

const ORIGIN = 'http://sandbox.test'

/** Somebody with a token, or nobody without one, who sends a request and tells what came of it. */
export class Caller {
  readonly #fetch: Fetch
  readonly token: string | undefined

  constructor(fetch: Fetch, token?: string) {
    this.#fetch = fetch
    this.token = token
  }

  async ask(sent: Sent): Promise<Told> {
    const response = await this.send(sent)
    const { status } = response
    if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
      if (sent.fromTheStart === true) return { status, text: await toldByNow(response) }
      await response.body?.cancel()
      return { status, text: '' }
    }
    return { status, text: await response.text() }
  }

  async send({ method, path, body, bytes, form, headers, fromTheStart }: Sent): Promise<Response> {
    const json = bytes ?? (body === undefined ? undefined : JSON.stringify(body))
    const request = new Request(`${ORIGIN}${path}`, {
      method,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(fromTheStart === true && { 'last-event-id': '0' }),
        ...headers,
      },
      ...(json !== undefined && { body: json }),
      ...(form !== undefined && { body: new URLSearchParams(form) }),
    })
    return await this.#fetch(request)
  }

  /** @throws Error when it was not done */
  async done(method: string, path: string, body?: unknown): Promise<unknown> {
    const { status, text } = await this.ask({ method, path, body })
    if (status >= 300) throw new Error(`${method} ${path}: ${String(status)} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}
