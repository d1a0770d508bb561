import * as v from 'valibot'
import { isRefused } from './answer.ts'
import type { ApiClient } from './api/client.ts'

const body = v.optional(v.object({ text: v.string() }))
const exchange = v.object({
  method: v.string(),
  path: v.string(),
  query: v.optional(v.string()),
  status: v.number(),
  instance: v.string(),
  request: v.object({ body }),
  answer: v.object({ body }),
})
type Exchange = v.InferOutput<typeof exchange>

const page = v.object({ items: v.array(v.object({ requestId: v.string() })) })

/** More than these nobody reads under one step. */
const MOST_SHOWN = 20

/**
 * The latest exchanges of a workspace as text, the oldest first, for whoever looks into a failure.
 *
 * @param workspace its address on the control surface
 * @param count how many were just answered
 */
export async function latestExchanges(
  client: ApiClient,
  workspace: string,
  count: number,
): Promise<string> {
  const path = `${workspace}/exchanges`
  const query = { limit: String(Math.min(count, MOST_SHOWN)) }
  const listed = await client.ask({ method: 'GET', path, query, schema: page })
  const lines = isRefused(listed) ? [] : listed.value.items.toReversed()
  const shown = await Promise.all(
    lines.map(({ requestId }) =>
      client.ask({ method: 'GET', path: `${path}/${requestId}`, schema: exchange }),
    ),
  )
  const texts = shown.flatMap((answer) => (isRefused(answer) ? [] : [textOf(answer.value)]))
  const left = count - texts.length
  return [...(left > 0 ? [`(${String(left)} before these)`] : []), ...texts].join('\n\n')
}

function textOf({ method, path, query, status, instance, request, answer }: Exchange): string {
  const address = query === undefined ? path : `${path}?${query}`
  const told = [`${method} ${address}`, request.body?.text, `${String(status)}  ${instance}`]
  return [...told, answer.body?.text].filter((part) => part !== undefined).join('\n')
}
