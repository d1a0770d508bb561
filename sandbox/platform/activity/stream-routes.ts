import type { Context } from 'hono'
import type { SSEStreamingApi } from 'hono/streaming'
import * as v from 'valibot'
import { described, type Access, type Endpoint, type Env } from '../http/index.ts'
import { actorName } from '../../kernel/actor.ts'
import { keepWhere } from '../../kernel/keep-where.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { eventStream, follow, Seats, type Told } from '../streams/index.ts'
import type { Call } from '../workspaces/index.ts'
import { activity, type Activity } from './activity.ts'
import { TOO_MANY_FOLLOWERS, TOO_MANY_OWN_STREAMS } from './problems.ts'
import type { SightOf } from './sight.ts'
import { latestNumber, linesAfter } from './tail.ts'

/**
 * Each open stream is woken by every commit, so that they must not grow without end. No credential takes
 * more than a share of them, and the last are kept for the administrator.
 */
const ROOM = { all: 200, each: 20, reserved: 20 }
const seats = new Seats(ROOM)

interface Streamed {
  readonly id: string
  readonly access: Access
  readonly tag: string
  readonly sightOf: SightOf
}

/** The log as it grows, as server-sent events; Last-Event-ID takes up where a connection broke. */
export function activityStream({ id, access, tag, sightOf }: Streamed): Endpoint {
  return described(
    {
      id,
      summary: 'Follow the activity log',
      description:
        'Server-sent events: the id is the number of the line, the data the line. With Last-Event-ID ' +
        'the lines after that number come first. A comment every 15 seconds keeps the connection.',
      tag,
      access,
      answers: {
        200: {
          description: 'text/event-stream',
          schema: v.string(),
          mediaType: 'text/event-stream',
        },
      },
      refuses: [TOO_MANY_FOLLOWERS, TOO_MANY_OWN_STREAMS],
    },
    async (context) => {
      const open = (): Promise<Call> => context.get('gate').open(context, access)
      const call = await open()
      const number = await lastNumberOf(context, call)
      return eventStream(context, () => {
        const leave = takeSeat(call)
        const told = linesFrom(number, call, { open, sightOf })
        return (stream) => follow(stream, told).finally(leave)
      })
    },
  )
}

interface Follower {
  /** @throws Refusal when the credential is no longer good */
  readonly open: () => Promise<Call>
  readonly sightOf: SightOf
}

/** @throws Refusal TOO_MANY_OWN_STREAMS, TOO_MANY_FOLLOWERS */
function takeSeat({ actor, workspace }: Call): () => void {
  const isHouse = actor.kind === 'administrator'
  const leave = seats.take(workspace.store, { name: actorName(actor), isHouse })
  if (leave === 'share-taken') throw new Refusal(TOO_MANY_OWN_STREAMS, { most: ROOM.each })
  if (leave === 'all-taken') throw new Refusal(TOO_MANY_FOLLOWERS)
  return leave
}

async function lastNumberOf(context: Context<Env>, { workspace }: Call): Promise<number> {
  const last = context.req.header('last-event-id')
  if (last !== undefined && /^\d{1,15}$/.test(last)) return Number(last)
  return await workspace.store.read((reader) => latestNumber(reader))
}

/** @param number of the last line that the client has */
function linesFrom(number: number, { workspace: { store } }: Call, follower: Follower): Told {
  let last = number
  return {
    listen: (ring) =>
      store.onCommit(({ puts }) => {
        if (puts.some((put) => put.collection === activity.name)) ring()
      }),
    tell: async (stream) => {
      const { actor, now } = await follower.open()
      const { tail, seen } = await store.read(async (reader) => {
        const next = await linesAfter(reader, last)
        const sight = await follower.sightOf(reader, { actor, now })
        return { tail: next, seen: await keepWhere(next.lines, (line) => sight.sees(line)) }
      })
      for (const line of seen) await send(stream, line)
      last = tail.number
      return tail.lines.length > 0
    },
  }
}

async function send(stream: SSEStreamingApi, line: Activity): Promise<void> {
  await stream.writeSSE({ id: String(line.number), event: 'activity', data: JSON.stringify(line) })
}
