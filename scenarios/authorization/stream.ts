import { vi } from 'vitest'

/** Longer than an open stream is silent before it says that it waits. */
const PATIENCE = 60_000
const WAITING = ': waiting'

/** Everything that a stream of the log has to tell by now: it is read until it says that it waits. */
export async function toldByNow({ body }: Response): Promise<string> {
  if (body === null) return ''
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const chunks = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  try {
    while (!text.includes(WAITING)) {
      const next = chunks.read()
      await vi.advanceTimersByTimeAsync(PATIENCE)
      const { value, done } = await next
      if (done) throw new Error(`the stream ended after ${text}`)
      text += value
    }
  } finally {
    await chunks.cancel()
    vi.useRealTimers()
  }
  return text
}
