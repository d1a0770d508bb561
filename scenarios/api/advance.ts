import * as v from 'valibot'
import { valueOf } from '../answer.ts'
import type { ApiClient } from './client.ts'
import { fixedToken } from './credentials.ts'
import { PATIENCE } from './patience.ts'

const advance = v.object({
  id: v.string(),
  state: v.picklist(['running', 'done', 'cancelled', 'failed']),
  at: v.string(),
  count: v.number(),
  problem: v.optional(v.object({ detail: v.object({ en: v.string() }) })),
})
type Advance = v.InferOutput<typeof advance>

export type Move = { readonly to: string } | { readonly by: string }

/** The clock of one workspace, at its address on the control surface. */
export interface ClockPlace {
  readonly path: string
  readonly adminToken: string
}

/**
 * Sets the clock forward and waits as long as it goes on: on a slow machine a year may take minutes.
 *
 * @throws Error when it fails, or stands still for longer than anybody waits for an answer
 */
export async function advanceClock(
  client: ApiClient,
  { path, adminToken }: ClockPlace,
  move: Move,
): Promise<void> {
  const administrator = client.as(fixedToken(adminToken))
  const headers = { prefer: 'respond-async' }
  const ask = { method: 'POST', path: `${path}/advance`, body: move, headers, schema: advance }
  const begun = valueOf(await administrator.ask({ ...ask, method: 'POST' }), ask.path)
  const stream = `${path}/advances/${begun.id}/stream`
  const { body } = await client.send({ method: 'GET', path: stream, token: adminToken })
  const last = await lastOf(begun, body)
  if (last.state === 'done') return
  const why = last.problem?.detail.en ?? `it is ${last.state} at ${last.at}`
  throw new Error(`the clock did not reach its aim: ${why}`)
}

/** What the stream told last. */
async function lastOf(begun: Advance, body: Response['body']): Promise<Advance> {
  let [seen, movedAt, rest] = [begun, performance.now(), '']
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    const told = blocks.map(readEvent).at(-1) ?? seen
    if (told.at !== seen.at || told.count !== seen.count) movedAt = performance.now()
    seen = told
    if (seen.state !== 'running') break
    if (performance.now() - movedAt > PATIENCE) throw new Error(`the clock hangs at ${seen.at}`)
  }
  return seen
}

function readEvent(block: string): Advance {
  const data = block.split('\n').find((line) => line.startsWith('data: ')) ?? ''
  return v.parse(v.pipe(v.string(), v.parseJson(), advance), data.slice('data: '.length))
}
