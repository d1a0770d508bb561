import * as v from 'valibot'
import { done, isRefused, type Answer, type Refusal } from '../answer.ts'

/** Either the embedded sandbox's own or the global one. */
export type Fetch = (request: Request) => Promise<Response>

/** Where a credential gets its token, and how it is told that the token is no longer good. */
export interface Credential {
  token(): Promise<Answer<string | undefined>>
  forget(): void
}

export interface ClientOptions {
  readonly fetch: Fetch
  /** Origin and base path, without a slash at the end. */
  readonly base: string
  readonly credential: Credential
  /** In which refusals are worded. */
  readonly language: 'en' | 'fr'
  /** A new idempotency key for each deed. */
  readonly nextKey: () => string
}

export interface Ask<Schema extends v.GenericSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string | undefined>>
  /** The idempotency key of a deed that may be repeated; a new one unless told. */
  readonly key?: string | undefined
  /** Of the answer; what it does not name is left out. */
  readonly schema: Schema
}

export const NOTHING = v.unknown()

const problem = v.object({
  code: v.string(),
  title: v.string(),
  detail: v.string(),
  remedy: v.string(),
  errors: v.optional(
    v.array(
      v.object({
        pointer: v.string(),
        code: v.string(),
        detail: v.string(),
        source: v.optional(v.object({ id: v.string() })),
      }),
    ),
    [],
  ),
})

export const ANONYMOUS: Credential = {
  token: () => Promise.resolve(done(undefined)),
  forget: () => undefined,
}

/** Speaks the wire: JSON out, a checked value or a refusal back. */
export class Client {
  readonly #options: ClientOptions

  constructor(options: ClientOptions) {
    this.#options = options
  }

  /** The same client for somebody else. */
  as(credential: Credential): Client {
    return new Client({ ...this.#options, credential })
  }

  /** Asks once more with a new token when the one at hand has expired. */
  async ask<Schema extends v.GenericSchema>(
    ask: Ask<Schema>,
  ): Promise<Answer<v.InferOutput<Schema>>> {
    const key = ask.method === 'GET' ? undefined : (ask.key ?? this.#options.nextKey())
    const first = await this.#attempt(ask, key)
    if (!isRefused(first) || first.refusal.code !== 'token-expired') return first
    this.#options.credential.forget()
    return await this.#attempt(ask, key)
  }

  /** @throws Error when the answer is neither what was asked for nor a refusal */
  async send(request: Request): Promise<Response> {
    const response = await this.#options.fetch(request)
    if (response.status !== 500) return response
    throw new Error(`${request.method} ${request.url} failed: ${await response.text()}`)
  }

  url(path: string, query: Ask<v.GenericSchema>['query'] = {}): string {
    const url = new URL(`${this.#options.base}${path}`)
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value)
    }
    return url.href
  }

  async #attempt<Schema extends v.GenericSchema>(
    ask: Ask<Schema>,
    key: string | undefined,
  ): Promise<Answer<v.InferOutput<Schema>>> {
    const token = await this.#options.credential.token()
    if (isRefused(token)) return token
    const response = await this.send(
      new Request(this.url(ask.path, ask.query), {
        method: ask.method,
        headers: {
          'accept-language': this.#options.language,
          ...headersOf(ask, key, token.value),
        },
        ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
      }),
    )
    return await readAnswer(response, ask)
  }
}

function headersOf(
  { body }: Ask<v.GenericSchema>,
  key: string | undefined,
  token: string | undefined,
): Record<string, string> {
  return {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  }
}

async function readAnswer<Schema extends v.GenericSchema>(
  response: Response,
  { method, path, schema }: Ask<Schema>,
): Promise<Answer<v.InferOutput<Schema>>> {
  const text = await response.text()
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  if (!response.ok) return { refusal: readRefusal(body) }
  const read = v.safeParse(schema, body)
  if (read.success) return done(read.output)
  const faults = JSON.stringify(v.flatten(read.issues))
  throw new Error(`${method} ${path} answered what was not expected: ${faults} in ${text}`)
}

function readRefusal(body: unknown): Refusal {
  const { errors, ...refusal } = v.parse(problem, body)
  return { ...refusal, faults: errors }
}
