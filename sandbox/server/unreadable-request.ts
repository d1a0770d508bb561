import type { IncomingMessage } from 'node:http'

/** What somebody asked for, as far as it could be read. */
export interface Asked {
  readonly method?: string | undefined
  /** As it stood in the first line. */
  readonly target?: string | undefined
  /** Names and values by turns. */
  readonly rawHeaders: readonly string[]
}

/** More is not looked at: headers without end are a reason to be refused. */
const MOST_BYTES = 8 * 1024
const FIRST_LINE = /^([\w!#$%&'*+.^`|~-]+) (\S+) HTTP\/1\.[01]$/
const HEADER = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*)$/

export function askedBy({ method, url, rawHeaders }: IncomingMessage): Asked {
  return { method, target: url, rawHeaders }
}

/** @param parsed how many of the bytes were read when it was clear that they are no request */
export function askedIn(packet: Buffer, parsed: number): Asked {
  const text = packet.toString('latin1', 0, MOST_BYTES)
  const end = text.indexOf('\r\n\r\n')
  // Then they begin with another request, or with the rest of one.
  const isAnother = end >= 0 && parsed >= end + '\r\n\r\n'.length
  const [first = '', ...lines] = isAnother
    ? []
    : text.slice(0, end < 0 ? undefined : end).split('\r\n')
  const [, method, target] = FIRST_LINE.exec(first) ?? []
  const headers = lines.flatMap((line) => HEADER.exec(line)?.slice(1) ?? [])
  return { method, target, rawHeaders: method === undefined ? [] : headers }
}

const UNREAD = 'http://localhost/'

/** The nearest thing to it that is a request: its method is "-" where nobody can tell. */
export function requestOf({ method = '-', target = '/', rawHeaders }: Asked): Request {
  const headers = readableOf(rawHeaders)
  const url = URL.canParse(target, UNREAD) && target.startsWith('/') ? target : '/'
  try {
    return new Request(UNREAD + url.slice(1), { method, headers })
  } catch {
    return new Request(UNREAD, { method: '-', headers })
  }
}

function readableOf(rawHeaders: readonly string[]): Headers {
  const headers = new Headers()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    try {
      headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
    } catch {
      // It may be the very reason why nobody could read it.
    }
  }
  return headers
}
