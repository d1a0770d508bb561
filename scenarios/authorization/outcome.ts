import type { Client } from '../../sandbox/testing/client.ts'
import type { Attempt } from './attempt.ts'
import { toldByNow } from './stream.ts'

export interface Outcome {
  readonly status: number
  readonly text: string
}

/** What came of it; of a stream, which has no end, what it told by now where that is asked for. */
export async function outcomeOf(client: Client, attempt: Attempt): Promise<Outcome> {
  const response = await client.send(attempt)
  const { status } = response
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) {
    return { status, text: await response.text() }
  }
  if (attempt.fromTheStart === true) return { status, text: await toldByNow(response) }
  await response.body?.cancel()
  return { status, text: '' }
}
