import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import * as v from 'valibot'
import { described, type Access, type Endpoint, type Env } from '../http/index.ts'
import type { Call } from '../workspaces/index.ts'
import { activity, type Activity } from './activity.ts'
import { Bell } from './bell.ts'
import { sees, sightOf, type EmployersOf, type Sight } from './sight.ts'
import { latestNumber, linesAfter } from './tail.ts'

/** Proxies and browsers give up on silence; this is well under their usual patience. */
const HEARTBEAT_MILLISECONDS = 15_000

interface Streamed {
  readonly id: string
  readonly access: Access
  readonly tag: string
  readonly employersOf: EmployersOf
}

/** The log as it grows, as server-sent events; Last-Event-ID takes up where a connection broke. */
export function activityStream({ id, access, tag, employersOf }: Streamed): Endpoint {
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
    },
    async (context) => {
      const call = await context.get('gate').open(context, access)
      const follower = await begin(context, call, employersOf)
      return streamSSE(context, (stream) => follow(stream, call, follower))
    },
  )
}

interface Follower {
  readonly sight: Sight
  /** The number of the last line that the client has. */
  readonly number: number
}

async function begin(
  context: Context<Env>,
  call: Call,
  employersOf: EmployersOf,
): Promise<Follower> {
  const last = context.req.header('last-event-id')
  return await call.workspace.store.read(async (reader) => ({
    sight: await sightOf(reader, call.actor, employersOf),
    number:
      last !== undefined && /^\d{1,15}$/.test(last) ? Number(last) : await latestNumber(reader),
  }))
}

/**
 * A commit only rings the bell; the lines are read from the store at the pace at which the client takes
 * them, so that a slow one costs no memory.
 */
async function follow(stream: SSEStreamingApi, call: Call, follower: Follower): Promise<void> {
  const bell = new Bell()
  const { store } = call.workspace
  const stop = store.onCommit(({ puts }) => {
    if (puts.some((put) => put.collection === activity.name)) bell.ring()
  })
  stream.onAbort(() => {
    bell.ring()
  })
  try {
    await stream.write(': connected\n\n')
    let { number } = follower
    while (!stream.aborted) {
      const tail = await store.read((reader) => linesAfter(reader, number))
      for (const line of tail.lines) if (sees(follower.sight, line)) await send(stream, line)
      number = tail.number
      const more = tail.lines.length > 0 || (await bell.heard(HEARTBEAT_MILLISECONDS))
      if (!more) await stream.write(': waiting\n\n')
    }
  } catch {
    // The store was closed under it; the client connects again and resumes by Last-Event-ID.
  } finally {
    stop()
  }
}

async function send(stream: SSEStreamingApi, line: Activity): Promise<void> {
  await stream.writeSSE({ id: String(line.number), event: 'activity', data: JSON.stringify(line) })
}
