import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { Bell } from './bell.ts'

/** Proxies and browsers give up on silence; this is well under their usual patience. */
const HEARTBEAT_MILLISECONDS = 15_000

type Write = (stream: SSEStreamingApi) => Promise<void>

/**
 * Answers with server-sent events.
 *
 * @param begin takes what the stream needs, such as a seat; it is not asked where nobody would read
 */
export function eventStream(context: Context, begin: () => Write): Response {
  if (context.req.method === 'HEAD') return context.body(null)
  const write = begin()
  context.header('x-content-type-options', 'nosniff')
  return streamSSE(context, write)
}

export interface Told {
  /** Rings whenever there may be something new. @returns what ends that */
  readonly listen: (ring: () => void) => () => void
  /**
   * Tells what is new, at the pace at which the client takes it, so that a slow one costs no memory. Looks
   * anew at who asks and what it may see, since a stream outlives credentials.
   *
   * @returns whether there was anything
   * @throws when nothing may be told any more
   */
  readonly tell: (stream: SSEStreamingApi) => Promise<boolean>
}

/** Tells whatever there is to tell until the client goes, or until it may not hear more. */
export async function follow(stream: SSEStreamingApi, { listen, tell }: Told): Promise<void> {
  const bell = new Bell()
  const ring = (): void => {
    bell.ring()
  }
  const stop = listen(ring)
  stream.onAbort(ring)
  try {
    await stream.write(': connected\n\n')
    while (!stream.aborted) {
      const more = (await tell(stream)) || (await bell.heard(HEARTBEAT_MILLISECONDS))
      if (!more) await stream.write(': waiting\n\n')
    }
  } catch {
    // What is followed is gone, or the credential ended; whoever may, connects again and resumes.
  } finally {
    stop()
  }
}
