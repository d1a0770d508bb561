import { serve, type ServerType } from '@hono/node-server'
import type { Sandbox } from './index.ts'
import { Intake } from './intake.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

export interface Served extends AsyncDisposable {
  readonly url: string
}

/** How long, in milliseconds, a sender may take; whoever is slower is cut off. */
export interface Patience {
  readonly headersTimeout: number
  /** For the whole request: a body of a megabyte comes in far less. */
  readonly requestTimeout: number
  /** How often the two are looked at. */
  readonly connectionsCheckingInterval: number
}

const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
}

/** Serves the sandbox on an address; port 0 takes a free one. */
export async function serveSandbox(
  sandbox: Sandbox,
  { host, port }: Address,
  patience = PATIENCE,
): Promise<Served> {
  const server = await listen(sandbox, { host, port }, patience)
  const address = server.address()
  const chosen = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(chosen)}`,
    [Symbol.asyncDispose]: () => closeServer(server),
  }
}

function listen(
  sandbox: Sandbox,
  { host, port }: Address,
  patience: Patience,
): Promise<ServerType> {
  const intake = new Intake()
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, connection) =>
          guardHost(request, host) ?? intake.admit(() => sandbox.fetch(request, connection)),
        hostname: host,
        port,
        serverOptions: { ...patience },
      },
      () => {
        resolve(server)
      },
    )
    server.once('error', reject)
  })
}

/** Everything between the slashes but the port. Parsing the whole address would cost each request dearly. */
const AUTHORITY = /^[^/]*\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * A page of some website may make its name point to loopback and call us in its visitor's browser;
 * its Host header gives it away.
 */
function guardHost(request: Request, host: string): Response | undefined {
  const hostname = AUTHORITY.exec(request.url)?.[1]?.toLowerCase() ?? ''
  if (LOOPBACK.has(hostname) || hostname === host) return undefined
  return new Response('This sandbox answers to its own address only.\n', { status: 421 })
}

/** Who follows the activity log would keep the server open for ever. */
const GRACE = 1_000

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, GRACE)
    server.close((error) => {
      clearTimeout(cut)
      if (error === undefined) resolve()
      else reject(error)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
