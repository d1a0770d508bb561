import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  HEADERS_TOO_LARGE,
  MISDIRECTED_REQUEST,
  REQUEST_TOO_SLOW,
  REQUEST_UNREADABLE,
} from '../platform/http/index.ts'
import type { ProblemType } from '../kernel/problem.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Sandbox } from '../index.ts'
import { askedBy, askedIn, requestOf, type Asked } from './unreadable-request.ts'

// What the server refuses is refused by the sandbox on its behalf, so that it is told and on record like
// everything else.

type Refuses = Pick<Sandbox, 'fetch'>

interface Misdirected {
  readonly request: Request
  readonly connection: object
  readonly host: string
}

export function refuseHost(
  sandbox: Refuses,
  { request, connection, host }: Misdirected,
): Promise<Response> {
  const refusal = new Refusal(MISDIRECTED_REQUEST, { host })
  return sandbox.fetch(request, { ...connection, refusal })
}

export function refuseUnread(
  sandbox: Refuses,
  asked: Asked,
  problem: ProblemType = REQUEST_UNREADABLE,
): Promise<Response> {
  return sandbox.fetch(requestOf(asked), { refusal: new Refusal(problem) })
}

const BY_CODE: Readonly<Record<string, ProblemType>> = {
  HPE_HEADER_OVERFLOW: HEADERS_TOO_LARGE,
  ERR_HTTP_REQUEST_TIMEOUT: REQUEST_TOO_SLOW,
}

/**
 * Answers bytes of which the server could make no request, and ends the connection.
 *
 * @param current the answer that the connection is about to send or sends, of which this is no part
 */
export async function refuseClient(
  sandbox: Refuses,
  error: Error,
  { socket, current }: { readonly socket: Duplex; readonly current: ServerResponse | undefined },
): Promise<void> {
  const code = 'code' in error ? String(error.code) : ''
  const isAnswering = current?.headersSent === true && !current.writableFinished
  if (code === 'ECONNRESET' || isAnswering || !socket.writable) {
    socket.destroy()
    return
  }
  const response = await refuseUnread(sandbox, askedOn(error, current), BY_CODE[code])
  socket.end(await asBytes(response))
}

/** A request that began well and was not read to its end, or what the bytes themselves say. */
function askedOn(error: Error, current: ServerResponse | undefined): Asked {
  if (current?.req.complete === false) return askedBy(current.req)
  const packet: unknown = 'rawPacket' in error ? error.rawPacket : undefined
  const parsed = 'bytesParsed' in error ? Number(error.bytesParsed) : 0
  return packet instanceof Buffer ? askedIn(packet, parsed) : { rawHeaders: [] }
}

async function asBytes(response: Response): Promise<string> {
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.set('connection', 'close')
  headers.set('content-length', String(Buffer.byteLength(text)))
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`)
  const status = `HTTP/1.1 ${String(response.status)} ${STATUS_CODES[response.status] ?? ''}`
  return [status, ...lines, '', text].join('\r\n')
}
