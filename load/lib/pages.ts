import * as v from 'valibot'
import type { Client } from '../../sandbox/testing/client.ts'

const LARGEST_PAGE = 200

const page = v.object({ items: v.array(v.unknown()), next: v.optional(v.string()) })

/** Every item of a list, page by page. */
export async function* everyItem<Schema extends v.GenericSchema>(
  client: Client,
  list: { readonly path: string; readonly token: string; readonly item: Schema },
): AsyncGenerator<v.InferOutput<Schema>> {
  const { path, token, item } = list
  const start = `${path}${path.includes('?') ? '&' : '?'}limit=${LARGEST_PAGE}`
  for (let after = ''; ;) {
    const asked = { method: 'GET', path: start + after, token }
    const { items, next } = v.parse(page, await client.ask(asked))
    for (const each of items) yield v.parse(item, each)
    if (next === undefined) return
    after = `&after=${encodeURIComponent(next)}`
  }
}
