import * as v from 'valibot'
import { Refusal } from '../../kernel/refusal.ts'
import { TOO_MANY_FOLLOWERS } from '../activity/index.ts'
import { described, type Endpoint } from '../http/index.ts'
import { eventStream, follow, Seats, type Told } from '../streams/index.ts'
import { WORKSPACE_NOT_FOUND, type Call } from '../workspaces/index.ts'
import type { ExchangeRecord } from './record.ts'
import type { Ring } from './ring.ts'
import { exchangesPath, toLine } from './schema.ts'

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
      return eventStream(context, () => {
        const leave = seats.take(ring, HOUSE)
        if (typeof leave === 'string') throw new Refusal(TOO_MANY_FOLLOWERS)
        const told = exchangesFrom(number, { ring, open, secrets: record.secrets })
        return (stream) => follow(stream, told).finally(leave)
      })
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
  /** @throws Refusal when the workspace is gone */
  readonly open: () => Promise<Call>
  readonly secrets: readonly string[]
}

/**
 * What a client is too slow for is let go, as the record itself lets go.
 *
 * @param number of the last exchange that the client has
 */
function exchangesFrom(number: number, { ring, open, secrets }: Follower): Told {
  let last = number
  return {
    listen: (listener) => ring.onAdd(listener),
    tell: async (stream) => {
      await open()
      const before = last
      for (const exchange of ring.from(last + 1)) {
        const data = JSON.stringify(toLine(exchange, secrets))
        await stream.writeSSE({ id: String(exchange.number), event: 'exchange', data })
        last = exchange.number
      }
      return last > before
    },
  }
}
