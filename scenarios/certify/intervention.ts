import type { IncomingHttpHeaders } from 'node:http'

/** A call of the candidate, as it came. */
export interface Call {
  readonly method: string
  /** Below the address that the candidate was given, without the query. */
  readonly path: string
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What happens to a call on its way. */
export type Act =
  /** Answered on the way; the sandbox never sees it. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The connection is cut before the sandbox sees it. */
  | { readonly kind: 'cut' }
  /** The sandbox does what is asked, and the connection is cut instead of its answer. */
  | { readonly kind: 'lose' }
  /** Something happens first, such as the clock moving. */
  | { readonly kind: 'first'; readonly run: () => Promise<void> }

export interface Intervention {
  readonly on: (call: Call) => boolean
  /** Which of the calls that it is on, counted from 0; each once. */
  readonly times: readonly number[]
  readonly act: Act
}

export function isFiling({ method, path }: Call): boolean {
  return method === 'POST' && path === '/v1/declarations'
}

export function isTokenCall({ method, path }: Call): boolean {
  return method === 'POST' && path === '/oauth2/token'
}
