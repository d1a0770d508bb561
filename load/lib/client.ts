/** Sends a request: over the network, or into a sandbox of this process. */
export type Send = (request: Request) => Promise<Response>

export interface Ask {
  readonly method: string
  readonly path: string
  readonly token?: string | undefined
  readonly body?: unknown
  readonly idempotencyKey?: string | undefined
}

/** Speaks JSON with one sandbox. */
export class Client {
  readonly #origin: string
  readonly #send: Send

  constructor(origin: string, send: Send = fetch) {
    this.#origin = origin
    this.#send = send
  }

  async send({ method, path, token, body, idempotencyKey }: Ask): Promise<Response> {
    const headers = new Headers()
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (body !== undefined) headers.set('content-type', 'application/json')
    if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
    const text = body === undefined ? null : JSON.stringify(body)
    return await this.#send(new Request(this.#origin + path, { method, headers, body: text }))
  }

  /**
   * The answer's body.
   *
   * @throws Error when it is a refusal
   */
  async ask(ask: Ask): Promise<unknown> {
    const answer = await this.send(ask)
    const text = await answer.text()
    if (!answer.ok) {
      throw new Error(`${ask.method} ${ask.path} answered ${answer.status}: ${text}`)
    }
    return text === '' ? undefined : JSON.parse(text)
  }

  async token(program: Program): Promise<string> {
    const basic = Buffer.from(`${program.clientId}:${program.clientSecret}`).toString('base64')
    const answer = await this.#send(
      new Request(`${this.#origin}/oauth2/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${basic}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      }),
    )
    const granted: unknown = await answer.json()
    if (typeof granted === 'object' && granted !== null && 'access_token' in granted) {
      return String(granted.access_token)
    }
    throw new Error(`no token was granted: ${JSON.stringify(granted)}`)
  }
}

/** What software signs in with. */
export interface Program {
  readonly clientId: string
  readonly clientSecret: string
}
