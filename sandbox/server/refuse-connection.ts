import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  HEADERS_TOO_LARGE,
  languageOf,
  MISDIRECTED_REQUEST,
  problemDocument,
  REQUEST_TOO_SLOW,
  REQUEST_UNREADABLE,
} from '../platform/http/index.ts'
import { wallIds } from '../kernel/ids.ts'
import type { ProblemType } from '../kernel/problem.ts'
import { Refusal } from '../kernel/refusal.ts'

// What is refused before the sandbox is asked is told in the same words as everything else.

export function refuseHost(request: Request, host: string): Response {
  return problemDocument(new Refusal(MISDIRECTED_REQUEST, { host }), {
    language: languageOf(request.headers.get('accept-language') ?? undefined),
    requestId: wallIds.requestId(),
  })
}

/** Of what could not be read nobody knows the language. */
function refuseUnread(problem: ProblemType): Response {
  const requestId = wallIds.requestId()
  return problemDocument(new Refusal(problem), { language: 'en', requestId })
}

export function refuseUnreadable(): Response {
  return refuseUnread(REQUEST_UNREADABLE)
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
  error: Error,
  socket: Duplex,
  current: ServerResponse | undefined,
): Promise<void> {
  const code = 'code' in error ? String(error.code) : ''
  const bytes = await asBytes(refuseUnread(BY_CODE[code] ?? REQUEST_UNREADABLE))
  const isAnswering = current?.headersSent === true && !current.writableFinished
  if (code === 'ECONNRESET' || isAnswering || !socket.writable) socket.destroy()
  else socket.end(bytes)
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
