/** The part of autocannon that is used here; it brings no types of its own. */
declare module 'autocannon' {
  interface Request {
    readonly method: string
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
    /** Called before each time it is sent. */
    readonly setupRequest?: (request: Request) => Request
  }

  interface Options {
    readonly url: string
    readonly connections: number
    /** Seconds; or `amount` of requests. */
    readonly duration?: number
    readonly amount?: number
    readonly requests: readonly Request[]
  }

  interface Result {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
    /** Seconds. */
    readonly duration: number
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number; readonly max: number }
  }

  /** A promise that can also be told to stop early, as the server was killed. */
  type Run = PromiseLike<Result> & { stop(): void }

  // eslint-disable-next-line no-restricted-syntax -- its own way to export
  export default function autocannon(options: Options): Run
}
