import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Sandbox } from '../index.ts'
import { Intake } from './intake.ts'
import { refuseClient, refuseHost, refuseUnread } from './refuse-connection.ts'
import { askedBy } from './unreadable-request.ts'

export interface Address {
  readonly host: string
  readonly port: number
  /** Other machines may call, by whatever name they know this one by. */
  readonly exposed?: boolean
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
  place: Address,
  patience = PATIENCE,
): Promise<Served> {
  const { host, port } = place
  const server = await listen(sandbox, place, patience)
  const address = server.address()
  const chosen = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(chosen)}`,
    [Symbol.asyncDispose]: () => closeServer(server),
  }
}

function listen(sandbox: Sandbox, place: Address, patience: Patience): Promise<Server> {
  const { host, port } = place
  const listener = listenerOf(sandbox, place)
  const server = createServer(
    { ...patience },
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  refuseWhatIsNoRequest(sandbox, server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      resolve(server)
    })
  })
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

function listenerOf(sandbox: Sandbox, { host, exposed = false }: Address): Listener {
  const intake = new Intake()
  // It is read before anything is waited for, so that what cannot be read is this one.
  let reading: IncomingMessage
  const listener = getRequestListener(
    (request, connection) => {
      const foreign = exposed ? undefined : foreignHost(request, host)
      if (foreign !== undefined) return refuseHost(sandbox, { request, connection, host: foreign })
      return intake.admit(() => sandbox.fetch(request, connection))
    },
    { hostname: host, errorHandler: () => refuseUnread(sandbox, askedBy(reading)) },
  )
  return (incoming, outgoing) => {
    reading = incoming
    return listener(incoming, outgoing)
  }
}

function refuseWhatIsNoRequest(sandbox: Sandbox, server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }, response) => answers.set(socket, response))
  server.on('clientError', (error, socket) => {
    void refuseClient(sandbox, error, { socket, current: answers.get(socket) })
  })
  // Nobody need be told 417 for what this server cannot promise.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}

/** Everything between the slashes but the port. Parsing the whole address would cost each request dearly. */
const AUTHORITY = /^[^/]*\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * A page of some website may make its name point to loopback and call us in its visitor's browser;
 * its Host header gives it away.
 */
function foreignHost(request: Request, host: string): string | undefined {
  const hostname = AUTHORITY.exec(request.url)?.[1]?.toLowerCase() ?? ''
  return LOOPBACK.has(hostname) || hostname === host ? undefined : hostname
}

/** Who follows the activity log would keep the server open for ever. */
const GRACE = 1_000

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => {
      server.closeAllConnections()
    }, GRACE)
    server.close((error) => {
      clearTimeout(cut)
      if (error === undefined) resolve()
      else reject(error)
    })
    server.closeIdleConnections()
  })
}
