import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import * as v from 'valibot'
import { Refusal } from '../../kernel/refusal.ts'
import { TOO_MANY_FOLLOWERS } from '../activity/index.ts'
import { described, type Endpoint } from '../http/index.ts'
import { Bell, Seats } from '../streams/index.ts'
import { WORKSPACE_NOT_FOUND, type Call } from '../workspaces/index.ts'
import type { ExchangeRecord } from './record.ts'
import type { Ring } from './ring.ts'
import { exchangesPath, toLine } from './schema.ts'

/** Proxies and browsers give up on silence; this is well under their usual patience. */
const HEARTBEAT_MILLISECONDS = 15_000
const ROOM = { all: 50, each: 50, reserved: 0 }
const HOUSE = { name: 'administrator', isHouse: true }
const ACCESS = ['administrator'] as const

/** The record as it grows, as server-sent events; Last-Event-ID takes up where a connection broke. */
export function exchangesStream(record: ExchangeRecord): Endpoint {
  const seats = new Seats(ROOM)
  return described(
    {
      id: 'followExchanges',
      summary: 'Follow the exchanges of a workspace',
      description:
        'Server-sent events: the id is the number of the exchange, the data as in the list. With ' +
        'Last-Event-ID those after that number come first, as far as they are on record. A comment ' +
        'every 15 seconds keeps the connection.',
      tag: 'Sandbox',
      access: ACCESS,
      path: exchangesPath,
      answers: {
        200: {
          description: 'text/event-stream',
          schema: v.string(),
          mediaType: 'text/event-stream',
        },
      },
      refuses: [WORKSPACE_NOT_FOUND, TOO_MANY_FOLLOWERS],
    },
    async (context) => {
      const open = (): Promise<Call> => context.get('gate').open(context, ACCESS)
      const ring = await record.look((await open()).workspace)
      const number = lastNumber(context.req.header('last-event-id'), ring)
      // Nobody would ever read what is sent after this answer.
      if (context.req.method === 'HEAD') return context.body(null)
      const leave = seats.take(ring, HOUSE)
      if (typeof leave === 'string') throw new Refusal(TOO_MANY_FOLLOWERS)
      context.header('x-content-type-options', 'nosniff')
      const follower = { ring, number, open, secrets: record.secrets }
      return streamSSE(context, (stream) => follow(stream, follower).finally(leave))
    },
  )
}

/** After a restart the numbers begin anew: whoever has a higher one has none of them. */
function lastNumber(sent: string | undefined, ring: Ring): number {
  if (sent === undefined || !/^\d{1,15}$/.test(sent)) return ring.latest
  return Number(sent) > ring.latest ? 0 : Number(sent)
}

interface Follower {
  readonly ring: Ring
  /** Of the last exchange that the client has. */
  readonly number: number
  /** @throws Refusal when the workspace is gone */
  readonly open: () => Promise<Call>
  readonly secrets: readonly string[]
}

/** At the pace of the client; what it is too slow for is let go, as the record itself lets go. */
async function follow(stream: SSEStreamingApi, follower: Follower): Promise<void> {
  const { ring, open } = follower
  const bell = new Bell()
  const ringBell = (): void => {
    bell.ring()
  }
  const stop = ring.onAdd(ringBell)
  stream.onAbort(ringBell)
  try {
    await stream.write(': connected\n\n')
    let { number } = follower
    while (!stream.aborted) {
      await open()
      number = await sendAfter(number, stream, follower)
      if (!(await bell.heard(HEARTBEAT_MILLISECONDS))) await stream.write(': waiting\n\n')
    }
  } catch {
    // The workspace is gone or the server stops; whoever may, connects again and resumes.
  } finally {
    stop()
  }
}

/** @returns the number of the last that was sent */
async function sendAfter(
  number: number,
  stream: SSEStreamingApi,
  { ring, secrets }: Follower,
): Promise<number> {
  let last = number
  for (const exchange of ring.from(number + 1)) {
    const data = JSON.stringify(toLine(exchange, secrets))
    await stream.writeSSE({ id: String(exchange.number), event: 'exchange', data })
    last = exchange.number
  }
  return last
}
