/** Takes a request to a sandbox: over the network, or within this process. */
export type Fetch = (request: Request) => Promise<Response>

export interface Ask {
  readonly method: string
  readonly path: string
  /** The client's own unless given. */
  readonly token?: string | undefined
  /** Sent as JSON. */
  readonly body?: unknown
  /** A body that is sent as it stands, said to be JSON. */
  readonly text?: string | Uint8Array<ArrayBuffer> | undefined
  /** A body that is a form, as OAuth wants it. */
  readonly form?: Readonly<Record<string, string>> | undefined
  readonly idempotencyKey?: string | undefined
  readonly language?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** An answer that was read to its end. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** What software signs in with. */
export interface Program {
  readonly clientId: string
  readonly clientSecret: string
}

/** Speaks JSON with one sandbox, as somebody with a token or as nobody. */
export class Client {
  readonly #base: string
  readonly #fetch: Fetch
  /** The token of whom it speaks for. */
  readonly bearer: string | undefined

  /** @param base origin and base path, without a slash at the end */
  constructor(base: string, fetch: Fetch = globalThis.fetch, bearer?: string) {
    this.#base = base
    this.#fetch = fetch
    this.bearer = bearer
  }

  /** The same client for somebody else; for nobody without a token. */
  as(bearer?: string): Client {
    return new Client(this.#base, this.#fetch, bearer)
  }

  /** The same client in the workspace that the path names, such as `/w/beta`. */
  at(path: string): Client {
    return new Client(this.#base + path, this.#fetch, this.bearer)
  }

  async send(ask: Ask): Promise<Response> {
    const body = bodyOf(ask)
    const init = { method: ask.method, headers: headersOf(ask, this.bearer), body }
    return await this.#fetch(new Request(this.#base + ask.path, init))
  }

  /** Whatever was answered. */
  async answer(ask: Ask): Promise<Answered> {
    const response = await this.send(ask)
    const { status, headers } = response
    return { status, headers, text: await response.text() }
  }

  /**
   * The answer's body.
   *
   * @throws Error when it is a refusal
   */
  async ask(ask: Ask): Promise<unknown> {
    const { status, text } = await this.answer(ask)
    if (status >= 300) {
      throw new Error(`${ask.method} ${ask.path} answered ${String(status)}: ${text}`)
    }
    return text === '' ? undefined : JSON.parse(text)
  }

  /** A token of the program. */
  async token(program: Program): Promise<string> {
    const granted = await this.ask(tokenRequest(program))
    if (typeof granted === 'object' && granted !== null && 'access_token' in granted) {
      return String(granted.access_token)
    }
    throw new Error(`no token was granted: ${JSON.stringify(granted)}`)
  }
}

/** Client credentials (RFC 6749, section 4.4). */
export function tokenRequest({ clientId, clientSecret }: Program): Ask {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  return {
    method: 'POST',
    path: '/oauth2/token',
    headers: { authorization: `Basic ${basic}` },
    form: { grant_type: 'client_credentials' },
  }
}

function bodyOf({ body, text, form }: Ask): NonNullable<RequestInit['body']> | null {
  if (form !== undefined) return new URLSearchParams(form)
  return text ?? (body === undefined ? null : JSON.stringify(body))
}

function headersOf(ask: Ask, bearer: string | undefined): Headers {
  const { token = bearer, idempotencyKey, language } = ask
  const headers = new Headers()
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  if (ask.body !== undefined || ask.text !== undefined) {
    headers.set('content-type', 'application/json')
  }
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  if (language !== undefined) headers.set('accept-language', language)
  for (const [name, value] of Object.entries(ask.headers ?? {})) headers.set(name, value)
  return headers
}
