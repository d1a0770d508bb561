import * as v from 'valibot'
import type { Ask as HttpAsk, Client } from '../../sandbox/testing/client.ts'
import { done, isRefused, type Answer, type Refusal } from '../answer.ts'

/** Where a credential gets its token, and how it is told that the token is no longer good. */
export interface Credential {
  token(): Promise<Answer<string | undefined>>
  forget(): void
}

export interface ApiClientOptions {
  readonly http: Client
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
  readonly headers?: Readonly<Record<string, string>>
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
export class ApiClient {
  readonly #options: ApiClientOptions

  constructor(options: ApiClientOptions) {
    this.#options = options
  }

  /** The same client for somebody else. */
  as(credential: Credential): ApiClient {
    return new ApiClient({ ...this.#options, credential })
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

  /** @throws Error when the sandbox itself failed */
  async send(ask: HttpAsk): Promise<Response> {
    const response = await this.#options.http.send({ ...ask, language: this.#options.language })
    if (response.status !== 500) return response
    throw new Error(`${ask.method} ${ask.path} failed: ${await response.text()}`)
  }

  async #attempt<Schema extends v.GenericSchema>(
    ask: Ask<Schema>,
    idempotencyKey: string | undefined,
  ): Promise<Answer<v.InferOutput<Schema>>> {
    const token = await this.#options.credential.token()
    if (isRefused(token)) return token
    const { method, body, headers } = ask
    const told = { method, path: pathOf(ask), body, headers, idempotencyKey }
    const response = await this.send({ ...told, token: token.value })
    return await readAnswer(response, ask)
  }
}

function pathOf({ path, query = {} }: Ask<v.GenericSchema>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
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
